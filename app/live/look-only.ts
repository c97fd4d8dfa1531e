import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'

/** A post that only looks (`intent=look`) changes nothing: no page has to be loaded again for it. */
export const lookOnly = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') !== 'look' && defaultShouldRevalidate
