import type { QuestionType } from '#contract/surveys/questions'
import { useTranslation } from '~/words/use-translation'
import { questionTypes } from './question-fields'

/** A button for each type of question; the new one comes last. */
export function AddQuestion({ onAdd }: { onAdd: (type: QuestionType) => void }) {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('surveys.editor.add')} className="border-t border-line pt-3">
      <p className="text-[13px]/5 font-medium">{t('surveys.editor.add')}</p>
      <div className="flex flex-wrap gap-x-5">
        {questionTypes.map((type) => (
          <button key={type} type="button" className="link min-h-11" onClick={() => onAdd(type)}>
            {t(`surveys.types.${type}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
