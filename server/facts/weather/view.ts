import { byKey } from '../../contract/natural-order.ts'
import { thingsOf, type Folded } from '../folded.ts'
import type { WeatherData } from './fact.ts'
import type { WeatherItem, WeatherView } from './section.ts'

/** What was observed, the latest first. */
export function weatherView(folded: Pick<Folded, 'things'>): WeatherView {
  const items = thingsOf<WeatherData>(folded, 'weather').map(({ key, state }): WeatherItem => {
    const { title = null, observedOn = null, celsius = null } = state.data
    return { key, title, observedOn, celsius, url: state.url, internal: state.internal }
  })
  return {
    total: items.length,
    frost: items.filter(({ celsius }) => celsius !== null && celsius < 0).length,
    items: items.sort((a, b) => (b.observedOn ?? '').localeCompare(a.observedOn ?? '') || byKey(a, b)),
  }
}
