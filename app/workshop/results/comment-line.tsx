import type { Health } from '#contract/board'
import { scoreScales } from '#contract/surveys/questions'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { FollowUpFields } from './follow-up-form'
import { FollowUpLine } from './follow-up-line'
import { moodOf, type Mood } from './mood-of'
import type { ShownComment, ShownFollowUp } from './page-of-results'

const marks: Partial<Record<Mood, Health>> = { low: 'attention', high: 'good' }

interface CommentLineProps {
  comment: ShownComment
  /** What came of this response. */
  followUps: ShownFollowUp[]
  canFollowUp: boolean
}

/** What somebody wrote, how they felt, and what came of it. A low score without words deserves the same. */
export function CommentLine({ comment, followUps, canFollowUp }: CommentLineProps) {
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
