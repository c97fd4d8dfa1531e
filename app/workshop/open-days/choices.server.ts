import type { Language } from '~/words/language'
import { countryNames } from '~/words/country-names.server'

/** All choices are 60 KB of a page: they come once it stands, or by a link where there is no JavaScript. */
const wantsAll = (request: Request) => new URL(request.url).searchParams.get('choices') === 'all'

/** Every time zone where all are asked for, else none. */
export const zonesFor = (request: Request): string[] => (wantsAll(request) ? Intl.supportedValuesOf('timeZone') : [])

/** Every country by its name where all are asked for, else the one that is chosen. */
export const countriesFor = (
  request: Request,
  countries: readonly string[],
  chosen: string | null | undefined,
  language: Language,
) => countryNames(wantsAll(request) ? countries : countries.filter((code) => code === chosen), language)
