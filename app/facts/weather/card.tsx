import type { BoardView } from '#contract/board'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { useWords } from '~/words/say'
import { weather } from './fact'
import { weatherSummary } from './say-weather'
import { WeatherList } from './weather-list'

/** The latest observations on the overview. */
export default function WeatherCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { total, items } = board.weather
  return (
    <Card
      id="weather"
      title={t('weather.title')}
      to="weather"
      summary={total ? weatherSummary(words, board.weather) : undefined}
      footer={<SaysWho board={board} of={[weather]} definition={t('weather.how')} />}
    >
      {total === 0 ? <EmptyState title={t('weather.empty')} more={t('weather.emptyMore')} /> : null}
      <WeatherList items={items.slice(0, 5)} />
    </Card>
  )
}
