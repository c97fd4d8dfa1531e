import type { Language } from '~/words/language'
import { countryNames } from '~/words/country-names.server'

export interface PlanChoices {
  zones: string[]
  countries: { code: string; name: string }[]
}

/**
 * Every time zone and country where they are asked for, else only the country that is chosen: they are 60 KB of a page, so
 * they come when it stands, or by a link where there is no JavaScript.
 */
export function choicesFor(
  request: Request,
  countries: readonly string[],
  chosen: string | null | undefined,
  language: Language,
): PlanChoices {
  const isAll = new URL(request.url).searchParams.get('choices') === 'all'
  const named = countryNames(isAll ? countries : countries.filter((code) => code === chosen), language)
  return { zones: isAll ? Intl.supportedValuesOf('timeZone') : [], countries: named }
}
