import type { BoardView } from '#contract/board'
import { useWords } from '~/lib/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { toldBy } from './told-by'
import { SurveyRows } from './survey-rows'
import { useSatisfactionSummary } from './use-satisfaction-summary'
import { measures } from './use-score'

const mostRows = 4

/** The latest surveys on the overview, in the measure that most of them asked. */
export function SatisfactionBoard({ board }: { board: BoardView }) {
  const { t } = useWords()
  const { surveys } = board.satisfaction
  const summary = useSatisfactionSummary(surveys)
  const measure = measures.find((name) => surveys.some((survey) => survey[name])) ?? 'csat'
  const latest = surveys.filter((survey) => survey[measure]).slice(-mostRows)
  return (
    <Card
      id="satisfaction"
      title={t('satisfaction.title')}
      to="satisfaction"
      summary={summary}
      footer={
        <SaysWho board={board} kinds={['response']} sources={toldBy(latest)} definition={t('satisfaction.how')} />
      }
    >
      {latest.length ? (
        <SurveyRows surveys={latest.reverse()} measure={measure} />
      ) : (
        <EmptyState title={t('satisfaction.empty')} more={t('satisfaction.emptyMore')} />
      )}
    </Card>
  )
}
