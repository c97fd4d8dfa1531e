import type { QuestionView } from '#contract/open-days/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { ActForm } from '../act-form'

/** What was asked, the most wanted first; a vote is one press beside it. */
export function QuestionList({ questions }: { questions: QuestionView[] }) {
  const { t } = useTranslation()
  if (questions.length === 0) return <p className="text-ink-soft">{t('room.noQuestions')}</p>
  return (
    <ul className="divide-y divide-line">
      {questions.map((question) => (
        <QuestionLine key={question.id} question={question} />
      ))}
    </ul>
  )
}

function QuestionLine({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, text, name, votes, state, answer, mine, voted } = question
  const details = [
    name,
    mine ? t('room.mine') : null,
    state === 'waiting' ? t('room.isWaiting') : null,
    state === 'answered' ? t('room.answered') : null,
    state === 'dismissed' ? t('room.isAside') : null,
  ].filter(Boolean)
  return (
    <li className="flex items-start gap-3 py-3">
      <div className="min-w-0 grow">
        <p className="text-pretty">{text}</p>
        {details.length > 0 ? <p className="text-[13px]/5 text-ink-soft">{details.join(' · ')}</p> : null}
        {answer ? <p className="mt-1 border-l-2 border-brand pl-3 text-pretty">{answer}</p> : null}
      </div>
      {state === 'waiting' || state === 'dismissed' ? null : (
        <ActForm fields={{ act: 'vote', question: id, wanted: String(!voted) }}>
          <button
            aria-label={t(voted ? 'room.unvote' : 'room.vote', { text })}
            aria-pressed={voted}
            className="room-vote"
          >
            <span aria-hidden="true">▴</span>
            <span className="tabular-nums" aria-label={t('room.votes', { count: votes, number: format.number(votes) })}>
              {format.number(votes)}
            </span>
          </button>
        </ActForm>
      )}
    </li>
  )
}
