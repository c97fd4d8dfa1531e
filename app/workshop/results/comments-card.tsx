import type { Can } from '#contract/people'
import { limits } from '#contract/limits'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Narrow, NewerAndOlder } from '../newer-and-older'
import { CommentLine } from './comment-line'
import { moods } from './mood-of'
import type { CommentsPage, ShownFollowUp } from './page-of-results'

interface CommentsCardProps {
  comments: CommentsPage
  /** How many were written, also those that the reader may not see. */
  written: number
  followUps: ShownFollowUp[]
  can: Can
}

/** What people wrote, newest first, a page at a time; by mood. */
export function CommentsCard({ comments, written, followUps, can }: CommentsCardProps) {
  const { t, format } = useWords()
  const { shown, counts, mood, page, pages } = comments
  const all = moods.reduce((sum, one) => sum + counts[one], 0)
  const summary = can.manageSurveys ? 'summaryWithScores' : 'summary'
  const why = !can.readComments ? 'notYours' : written > 0 ? 'withheld' : 'none'
  return (
    <Card
      id="comments"
      title={t('surveys.comments.title')}
      summary={all ? t(`surveys.comments.${summary}`, { count: written, number: format.number(written) }) : undefined}
    >
      {all === 0 ? (
        <EmptyState
          title={t(`surveys.comments.${why}`, { count: limits.answersForBreakdown })}
          more={t(`surveys.comments.${why}More`)}
        />
      ) : (
        <>
          <nav aria-label={t('surveys.comments.byMood')} className="-mt-2 mb-2 flex flex-wrap gap-x-5">
            <Narrow search={{ mood: null, page: null }} current={mood === null}>
              {t('surveys.comments.all', { number: format.number(all) })}
            </Narrow>
            {moods
              .filter((one) => counts[one] > 0)
              .map((one) => (
                <Narrow key={one} search={{ mood: one, page: null }} current={mood === one}>
                  {t(`surveys.comments.moods.${one}`, { number: format.number(counts[one]) })}
                </Narrow>
              ))}
          </nav>
          <ul>
            {shown.map((comment) => (
              <CommentLine
                key={`${comment.response} ${comment.question.en ?? comment.question['zh-CN']}`}
                comment={comment}
                followUps={followUps.filter(({ response }) => response === comment.response)}
                canFollowUp={can.manageSurveys}
              />
            ))}
          </ul>
          <NewerAndOlder label={t('surveys.comments.pages')} page={page} pages={pages} />
        </>
      )}
    </Card>
  )
}
