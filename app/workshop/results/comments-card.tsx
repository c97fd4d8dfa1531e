import type { Can } from '#contract/people'
import { limits } from '#contract/limits'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Narrow, NewerAndOlder } from '../newer-and-older'
import { moods, moodOf, type Mood } from './mood-of'
import type { CommentsPage, ShownFollowUp, ShownComment } from './page-of-results'
import type { Health } from '#contract/board'
import { scoreScales } from '#contract/surveys/questions'
import { useInBoth } from '~/words/in-both'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { FollowUpFields } from './follow-up-form'
import { FollowUpLine } from './follow-up-line'

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

const marks: Partial<Record<Mood, Health>> = { low: 'attention', high: 'good' }

interface CommentLineProps {
  comment: ShownComment
  /** What came of this response. */
  followUps: ShownFollowUp[]
  canFollowUp: boolean
}

/** What somebody wrote, how they felt, and what came of it. A low score without words deserves the same. */
function CommentLine({ comment, followUps, canFollowUp }: CommentLineProps) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const { asWritten, question, lowest, answeredOn, from, role, site, response } = comment
  const mark = marks[moodOf(comment)]
  const score = lowest && t('surveys.comments.score', { score: lowest.score, to: scoreScales[lowest.type].to })
  return (
    <li className="border-t border-line py-3 first:border-t-0 first:pt-0">
      {asWritten === null ? (
        <p className="text-ink-soft">{t('surveys.comments.noWords')}</p>
      ) : (
        <p className="max-w-180 text-pretty whitespace-pre-line">{asWritten}</p>
      )}
      <p className="mt-0.5 text-[13px]/5 text-pretty text-ink-soft">
        <Facts
          of={[
            score ? (
              <span className={mark ? statusColour(mark) : 'text-ink'}>
                {mark ? <StatusMark health={mark} label="" /> : null} {score}
              </span>
            ) : null,
            format.day(answeredOn),
            from,
            role,
            site,
            inBoth(question),
          ]}
        />
      </p>
      {followUps.length ? (
        <ul className="mt-2 ml-4 border-l border-line pl-4">
          {followUps.map((followUp) => (
            <FollowUpLine key={followUp.id} followUp={followUp} canChange={false} />
          ))}
        </ul>
      ) : canFollowUp ? (
        <FollowUpFields followUp={null} response={response} />
      ) : null}
    </li>
  )
}
