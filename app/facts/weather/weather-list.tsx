import type { WeatherItem } from '#section/weather'
import { Facts } from '~/ui/facts'
import { ThingTitle } from '~/ui/thing-title'
import { useWords } from '~/words/say'
import { sayCelsius } from './say-weather'

/** Observations as plain lines: where, when, how cold. */
export function WeatherList({ items }: { items: readonly WeatherItem[] }) {
  const words = useWords()
  const { t, format } = words
  return (
    <ul>
      {items.map((item) => (
        <li key={item.key} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
          <ThingTitle thing={item} hidden={t('weather.internal')} />
          <p className="text-[13px]/5 text-ink-soft">
            <Facts
              of={[
                item.observedOn && format.day(item.observedOn),
                item.celsius === null ? null : sayCelsius(words, item.celsius),
              ]}
            />
          </p>
        </li>
      ))}
    </ul>
  )
}
