import type { BoardView } from '#contract/board'
import { measures, type Measure } from '#contract/board/current-survey'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import { CommitmentsCard } from './commitments-card'
import { groupByAsking } from './group-by-asking'
import { SurveyRows } from './survey-rows'
import { toldBy } from './told-by'
import { SurveyTable } from './survey-table'
import { useOverTime } from './use-over-time'
import { useAskingName } from './use-asking-name'
import { useSatisfactionSummary } from './use-satisfaction-summary'

/** Every survey, measure by measure and within each by kind of asking, with its interval and its answers. */
export function SatisfactionPage({ board }: { board: BoardView }) {
  const { t } = useWords()
  const { surveys } = board.satisfaction
  const summary = useSatisfactionSummary(surveys)
  if (surveys.length === 0)
    return (
      <>
        <PageHeading title={t('satisfaction.title')} />
        <EmptyState title={t('satisfaction.empty')} more={t('satisfaction.emptyMore')} />
        <div className="mt-5 empty:hidden wide:mt-7">
          <CommitmentsCard board={board} />
        </div>
      </>
    )
  return (
    <>
      <PageHeading title={t('satisfaction.title')} lead={summary} />
      <div className="grid gap-4 wide:gap-7">
        {measures.map((measure) => (
          <MeasureCard key={measure} board={board} measure={measure} />
        ))}
        <CommitmentsCard board={board} />
        <SurveyTable surveys={surveys} />
      </div>
    </>
  )
}

/** One measure: only what was asked alike stands together, and is compared. */
function MeasureCard({ board, measure }: { board: BoardView; measure: Measure }) {
  const { t } = useWords()
  const askingName = useAskingName()
  const overTime = useOverTime()
  const asked = board.satisfaction.surveys.filter((survey) => survey[measure])
  const [first, ...others] = groupByAsking(asked)
  if (!first) return null
  return (
    <Card
      id={measure}
      title={t(`satisfaction.${measure}`)}
      summary={others.length === 0 ? overTime(first, measure) : undefined}
      footer={<SaysWho board={board} kinds={['response']} sources={toldBy(asked)} definition={t('satisfaction.how')} />}
    >
      {others.length === 0 ? (
        <SurveyRows surveys={[...first].reverse()} measure={measure} />
      ) : (
        <div className="grid gap-7">
          {[first, ...others].map((group) => (
            <section key={group[0]!.key}>
              <h3 className="text-[14px]/5 font-semibold">{askingName(group)}</h3>
              <p className="mt-0.5 mb-3 text-[14px]/[22px] text-pretty text-ink-soft">{overTime(group, measure)}</p>
              <SurveyRows surveys={[...group].reverse()} measure={measure} />
            </section>
          ))}
        </div>
      )}
    </Card>
  )
}
