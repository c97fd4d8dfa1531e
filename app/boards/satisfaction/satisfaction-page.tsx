import type { BoardView } from '#contract/board'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { SaysWho } from '~/ui/says-who'
import { CommitmentsCard } from './commitments-card'
import { SurveyRows } from './survey-rows'
import { toldBy } from './told-by'
import { SurveyTable } from './survey-table'
import { useOverTime } from './use-over-time'
import { useSatisfactionSummary } from './use-satisfaction-summary'
import { measures } from './use-score'

/** Every survey, measure by measure, with its interval and its answers. */
export function SatisfactionPage({ board }: { board: BoardView }) {
  const { t } = useWords()
  const { surveys } = board.satisfaction
  const summary = useSatisfactionSummary(surveys)
  const overTime = useOverTime(surveys)
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
        {measures
          .filter((measure) => surveys.some((survey) => survey[measure]))
          .map((measure) => (
            <Card
              key={measure}
              id={measure}
              title={t(`satisfaction.${measure}`)}
              summary={overTime(measure)}
              footer={
                <SaysWho
                  board={board}
                  kinds={['response']}
                  sources={toldBy(surveys.filter((survey) => survey[measure]))}
                  definition={t('satisfaction.how')}
                />
              }
            >
              <SurveyRows surveys={surveys.filter((survey) => survey[measure]).reverse()} measure={measure} />
            </Card>
          ))}
        <CommitmentsCard board={board} />
        <SurveyTable surveys={surveys} />
      </div>
    </>
  )
}
