import type { SectionChange } from '../fact.ts'
import { besideEarlier } from '../told-things.ts'
import type { WeatherView } from './section.ts'

/** Where it became warmer or colder. */
export const weatherChanges = (before: WeatherView, after: WeatherView): SectionChange<'weather'>[] =>
  besideEarlier(before.items, after.items).flatMap(([was, { title, celsius: to }]): SectionChange<'weather'>[] => {
    const from = was?.celsius ?? null
    if (from === null || to === null || from === to) return []
    return [
      { code: 'temperature', section: 'weather', mark: to > from ? 'good' : 'attention', params: { title, from, to } },
    ]
  })
