import type { AnswerView } from '#contract/surveys/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { InReadersWords } from './in-readers-words'

/** What this is about and how long it takes, above the first question. */
export function SurveyIntroduction({ view, total }: { view: AnswerView; total: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="mb-6 border-b border-line pb-5">
      <p className="text-[13px]/5 text-ink-soft">{view.project}</p>
      <p className="mt-0.5 text-[17px]/6 font-semibold text-balance">
        <InReadersWords text={view.title} />
      </p>
      {view.introduction ? (
        <p className="mt-2 text-pretty whitespace-pre-line text-ink-soft">
          <InReadersWords text={view.introduction} />
        </p>
      ) : null}
      <p className="mt-2 text-[13px]/5 text-ink-soft">
        {t('survey.questions', { count: total })} · {t('survey.until', { day: format.dayWithWeekday(view.closesOn) })}
      </p>
    </div>
  )
}
