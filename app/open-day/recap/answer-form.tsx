import type { QuestionView } from '#contract/open-days/views'
import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FoldedForm } from '~/ui/form/folded-form'
import { TextAreaField } from '~/ui/form/text-area-field'

/** The answer to a question, given or completed after the open day. */
export function AnswerForm({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t(question.answer ? 'recap.questions.change' : 'recap.questions.answer')}>
        {({ refusal, busy }) => (
          <>
            <input type="hidden" name="question" value={question.id} />
            <TextAreaField
              label={t('recap.questions.label')}
              name="answer"
              rows={3}
              defaultValue={question.answer ?? ''}
              hint={t('recap.questions.hint')}
              problem={say(refusal?.problems.answer)}
            />
            <button name="intent" value="answer" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.questions.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
