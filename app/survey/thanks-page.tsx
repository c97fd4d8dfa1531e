import type { Question } from '#contract/surveys/questions'
import type { AnswerView } from '#contract/surveys/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { FollowUps } from './follow-ups'
import { GivenAnswers } from './given-answers'
import { InReadersWords } from './in-readers-words'

/** It arrived; what happens next, what came of it, and how to change it. */
export function ThanksPage({ view, asked }: { view: AnswerView; asked: Question[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="headline" tabIndex={-1}>
          {t('survey.thanks.title')}
        </h1>
        {view.thanks ? (
          <p className="mt-3 text-pretty whitespace-pre-line">
            <InReadersWords text={view.thanks} />
          </p>
        ) : null}
      </div>
      <FollowUps followUps={view.followUps} />
      <section aria-labelledby="next">
        <h2 id="next" className="text-[16px]/6 font-semibold">
          {t('survey.thanks.next')}
        </h2>
        <ol className="mt-2 grid list-decimal gap-1 ps-5 text-pretty marker:text-ink-soft">
          <li>{t('survey.thanks.read')}</li>
          <li>{t('survey.thanks.act')}</li>
          <li>{t('survey.thanks.settle')}</li>
        </ol>
        {view.as === 'named' ? null : (
          <p className="mt-3 text-[13px]/5 text-pretty text-ink-soft">
            {t(view.as === 'anonymous' ? 'survey.thanks.keepMail' : 'survey.thanks.keepAddress')}
          </p>
        )}
      </section>
      <GivenAnswers questions={asked} answers={view.answers} until={format.dayWithWeekday(view.closesOn)} />
    </div>
  )
}
