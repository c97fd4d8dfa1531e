import type { Question } from '#contract/surveys/questions'
import type { AnswerView } from '#contract/surveys/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { FollowUps } from './follow-ups'
import { GivenAnswers } from './given-answers'

/** Nothing more can be answered by this link: the survey is closed, or it was answered by another one. */
export function OverPage({ view, asked }: { view: AnswerView; asked: Question[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = format.dayWithWeekday(view.closesOn)
  const elsewhere = view.state === 'answered-elsewhere'
  const answered = Object.keys(view.answers).length > 0
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="headline" tabIndex={-1}>
          {t(elsewhere ? 'survey.elsewhere.title' : 'survey.closed.title')}
        </h1>
        <p className="mt-3 text-pretty">
          {elsewhere
            ? t('survey.elsewhere.more')
            : t(`survey.closed.${answered ? 'answered' : view.as === 'anonymous' ? 'anonymous' : 'unanswered'}`, {
                day,
              })}
        </p>
        {elsewhere ? <p className="mt-3 text-pretty">{t('survey.elsewhere.change', { day })}</p> : null}
      </div>
      <FollowUps followUps={view.followUps} />
      {answered ? <GivenAnswers questions={asked} answers={view.answers} until={null} /> : null}
    </div>
  )
}
