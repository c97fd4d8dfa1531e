import type { Fact } from '../fact'
import { sayCelsius } from './say-weather'

export const weather = {
  kind: 'weather',
  outOf: ({ t, format }, { weather: { total, frost } }) =>
    total === 0 ? null : t('weather.outOf', { frost: format.number(frost), total: format.number(total) }),
  list: { to: 'weather', label: 'weather.seeAll' },
  things: null,
  page: { address: 'weather', name: 'weather.title', place: 7 },
  card: { place: 8 },
  slide: null,
  figure: null,
  judged: {
    name: 'weather.title',
    sent: 'weather.sent',
    tolerances: {},
    reasons: {
      frost: {
        sentence: (words, { title, celsius }) =>
          words.t('weather.reason', {
            what: title ?? words.t('weather.internal'),
            celsius: sayCelsius(words, celsius),
          }),
        cause: () => null,
        thing: ({ title }) => title,
      },
    },
  },
  changes: {
    temperature: {
      sentence: (words, { from, to }, what) => ({
        text: words.t('weather.changed', { what }),
        details: [`${sayCelsius(words, from)} → ${sayCelsius(words, to)}`],
      }),
    },
  },
} satisfies Fact<'weather'>
