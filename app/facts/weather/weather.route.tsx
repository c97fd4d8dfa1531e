import { useProject } from '~/reader/project-context'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import type { PageHandle } from '~/words/page-title'
import { useWords } from '~/words/say'
import { weather } from './fact'
import { weatherSummary } from './say-weather'
import { WeatherList } from './weather-list'

export const handle: PageHandle = { title: weather.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export default function Weather() {
  const words = useWords()
  const { t } = words
  const { board } = useProject()
  const { total, items } = board.weather
  if (total === 0)
    return (
      <>
        <PageHeading title={t('weather.title')} />
        <EmptyState title={t('weather.empty')} more={t('weather.emptyMore')} />
      </>
    )
  return (
    <>
      <PageHeading title={t('weather.title')} lead={weatherSummary(words, board.weather)} />
      <Card
        id="observed"
        title={t('weather.observed')}
        footer={<SaysWho board={board} of={[weather]} definition={t('weather.how')} />}
      >
        <WeatherList items={items} />
      </Card>
    </>
  )
}
