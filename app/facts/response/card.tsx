import type { BoardView } from '#contract/board'
import { currentScore } from '#contract/board/current-survey'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { SaysWho } from '~/ui/says-who'
import { response } from './fact'
import { groupByAsking } from '#contract/board/group-by-asking'
import { toldBy } from './told-by'
import { SurveyRows } from './survey-rows'
import { satisfactionSummary } from './satisfaction-summary'

const mostRows = 4

/** The latest surveys on the overview that compare with the one that stands for the project. */
export default function SatisfactionCard({ board }: { board: BoardView }) {
  const words = useWords()
  const { t } = words
  const { surveys } = board.satisfaction
  const summary = satisfactionSummary(words, surveys)
  const measure = currentScore(surveys)?.measure ?? 'csat'
  const [asked = []] = groupByAsking(surveys.filter((survey) => survey[measure]))
  const latest = asked.slice(-mostRows)
  return (
    <Card
      id="satisfaction"
      title={t('satisfaction.title')}
      to="satisfaction"
      summary={summary}
      footer={<SaysWho board={board} of={[response]} sources={toldBy(latest)} definition={t('satisfaction.how')} />}
    >
      {latest.length ? (
        <SurveyRows surveys={latest.reverse()} measure={measure} />
      ) : (
        <EmptyState title={t('satisfaction.empty')} more={t('satisfaction.emptyMore')} />
      )}
    </Card>
  )
}
