import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** All there is to choose from, once it came from the page's own loader; until then what the page brought. */
export function useAllChoices<Choices extends object>(brought: Choices): Choices {
  const { pathname } = useLocation()
  const { load, data } = useFetcher<Choices>()
  useEffect(() => load(`${pathname}?choices=all`), [load, pathname])
  return (data as Choices | undefined) ?? brought
}
