import type { ReactNode } from 'react'
import type { BoardView, SurveyView } from '#contract/board'
import { measures, type Measure } from '#contract/board/current-survey'
import { shortTitle, useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import type { TableRows } from '~/ui/table/data-table'
import { response } from './fact'
import { surveysShown } from '#contract/board/group-by-asking'
import { SurveyRows } from './survey-rows'
import { toldBy } from './told-by'
import { SurveyTable } from './survey-table'
import { surveysInOrder } from './surveys-in-order'
import { satisfactionSummary } from './satisfaction-summary'
import { hasInterval, sayScore } from './say-score'

interface SatisfactionPageProps {
  board: BoardView
  /** Those of the table; what the board has where left out. */
  rows?: TableRows<SurveyView>
  children?: ReactNode
}

/** Every survey, measure by measure and within each by kind of asking; before all of them in figures, what came of it. */
export function SatisfactionPage({ board, rows, children }: SatisfactionPageProps) {
  const words = useWords()
  const { t } = words
  const { surveys } = board.satisfaction
  const summary = satisfactionSummary(words, surveys)
  if (surveys.length === 0)
    return (
      <>
        <PageHeading title={t('satisfaction.title')} />
        <EmptyState title={t('satisfaction.empty')} more={t('satisfaction.emptyMore')} />
        <div className="mt-5 empty:hidden wide:mt-7">{children}</div>
      </>
    )
  return (
    <>
      <PageHeading title={t('satisfaction.title')} lead={summary} />
      <div className="grid gap-4 wide:gap-7">
        {measures.map((measure) => (
          <MeasureCard key={measure} board={board} measure={measure} />
        ))}
        {children}
        <SurveyTable surveys={rows ?? surveysInOrder(board)} />
      </div>
    </>
  )
}

/** Of one kind of asking that stands alone; of several each has its latest. */
const mostSeen = 3

/** One measure: only what was asked alike stands together, and is compared. */
function MeasureCard({ board, measure }: { board: BoardView; measure: Measure }) {
  const words = useWords()
  const { t } = words
  const { surveys, onlyListed } = board.satisfaction
  const { groups, more } = surveysShown(surveys, measure)
  const [first, ...others] = groups
  if (!first) return null
  const asked = groups.flatMap(({ shown }) => shown)
  const listed = onlyListed?.[measure] ?? more
  return (
    <Card
      id={measure}
      title={t(`satisfaction.${measure}`)}
      summary={others.length === 0 ? scoresOverTime(words, first.group, measure) : undefined}
      footer={<SaysWho board={board} of={[response]} sources={toldBy(asked)} definition={t('satisfaction.how')} />}
    >
      {others.length === 0 ? (
        <SurveyRows surveys={[...first.shown].reverse()} measure={measure} seen={mostSeen} />
      ) : (
        <div className="grid gap-7">
          {groups.map(({ group, shown }) => (
            <section key={group[0]!.key}>
              <h3 className="text-[14px]/5 font-semibold">{askingName(words, group)}</h3>
              <p className="mt-0.5 mb-3 text-[14px]/[22px] text-pretty text-ink-soft">
                {scoresOverTime(words, group, measure)}
              </p>
              <SurveyRows surveys={[...shown].reverse()} measure={measure} seen={1} />
            </section>
          ))}
        </div>
      )}
      {listed > 0 ? (
        <p className="mt-2 text-[13px]/5 text-ink-soft">
          {t('satisfaction.onlyListed', { count: listed, number: words.format.number(listed) })}
        </p>
      ) : null}
    </Card>
  )
}

/** Kinds of asking that have a name of their own. */
const namedSeries = ['open-day', 'open-day/pulse', 'phase', 'go-live', 'quarterly'] as const

/** What surveys that were asked alike are called; a template of one's own by its latest survey. */
function askingName({ t }: Words, group: SurveyView[]): string {
  const { series, title } = group.at(-1)!
  const name = namedSeries.find((one) => one === series)
  if (name) return t(`satisfaction.asking.${name}`)
  if (series === null || title === null) return t('satisfaction.asking.unsaid')
  return t('satisfaction.asking.own', { title: shortTitle(title) })
}

/** From the first survey of a kind of asking to the latest, and what the intervals say about the difference. */
function scoresOverTime(words: Words, surveys: SurveyView[], measure: Measure): string | undefined {
  const { t } = words
  const asked = surveys.flatMap((survey) => {
    const score = survey[measure]
    if (!score) return []
    const title = shortTitle(survey.title ?? t('satisfaction.internalSurvey'))
    return [{ title, said: sayScore(words, measure, score.score), hasBar: hasInterval(score) }]
  })
  const first = asked[0]
  const last = asked.at(-1)
  if (!first || !last) return undefined
  if (first === last) {
    const only = { rate: first.said, title: first.title }
    return first.hasBar ? t('satisfaction.overTimeOne', only) : t('satisfaction.overTimeNoBar', only)
  }
  return t('satisfaction.overTimeSummary', { from: first.said, first: first.title, to: last.said, last: last.title })
}
