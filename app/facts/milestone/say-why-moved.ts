import type { Words } from '~/words/say'

const causes = ['vendor', 'customer', 'change', 'external'] as const

/** Why a milestone moved: "on your side", what a source says otherwise as it says it; null where none does. */
export function sayWhyMoved({ t }: Words, cause: string | null): string | null {
  const known = causes.find((name) => name === cause)
  return known ? t(`plan.causes.${known}`) : cause
}
