import type { WeatherView } from '#section/weather'
import type { Words } from '~/words/say'

export const sayCelsius = ({ format }: Pick<Words, 'format'>, celsius: number) => `${format.number(celsius)} °C`

/** How cold it was, in a sentence. */
export const weatherSummary = ({ t, format }: Words, { total, frost }: WeatherView) =>
  t('weather.outOf', { frost: format.number(frost), total: format.number(total) })
