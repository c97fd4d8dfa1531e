import type { ReactNode } from 'react'
import type { QuestionView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'
import { Facts } from '~/ui/facts'

interface QuestionsPartProps {
  questions: QuestionView[]
  below: ((question: QuestionView) => ReactNode) | undefined
}

/** What was asked, most wanted first, with what was answered. */
export function QuestionsPart({ questions, below }: QuestionsPartProps) {
  const { t, format } = useWords()
  if (questions.length === 0) return null
  const replied = ({ state, answer }: QuestionView) =>
    answer ?? (state === 'answered' ? t('recap.questions.inRoom') : t('recap.questions.unanswered'))
  return (
    <RecapCard
      id="questions"
      title={t('recap.questions.title')}
      summary={t('recap.questions.lead', { count: questions.length })}
    >
      <ul>
        {questions.map((question) => (
          <li key={question.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
            <p className="font-medium text-pretty">{question.text}</p>
            <p className="text-[13px]/5 text-ink-soft">
              <Facts
                of={[
                  question.name ?? t('recap.questions.anonymous'),
                  question.votes > 0
                    ? t('recap.questions.votes', { count: question.votes, number: format.number(question.votes) })
                    : null,
                  question.state === 'waiting' ? t('recap.questions.waiting') : null,
                ]}
              />
            </p>
            <p className={`mt-1 whitespace-pre-line text-pretty ${question.answer ? '' : 'text-ink-soft'}`}>
              {replied(question)}
            </p>
            {below?.(question)}
          </li>
        ))}
      </ul>
    </RecapCard>
  )
}
