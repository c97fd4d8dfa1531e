import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import type { PlanChoices } from './choices.server'

/** All zones and countries to choose from, once they came; until then those that the page brought. */
export function useAllChoices(brought: PlanChoices): PlanChoices {
  const { pathname } = useLocation()
  const { load, data } = useFetcher<PlanChoices>()
  useEffect(() => load(`${pathname}?choices=all`), [load, pathname])
  return data ?? brought
}
