import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { FoldedForm } from '~/ui/form/folded-form'
import { TextAreaField } from '~/ui/form/text-area-field'

/** The team's own words, written or written anew; left empty there are none. */
export function SummaryForm({ summary }: { summary: string }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t(summary ? 'recap.summary.change' : 'recap.summary.write')}>
        {({ refusal, busy }) => (
          <>
            <TextAreaField
              label={t('recap.summary.label')}
              name="summary"
              rows={6}
              defaultValue={summary}
              hint={t('recap.summary.hint')}
              problem={say(refusal?.problems.summary)}
              optional
            />
            <button name="intent" value="summary" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.summary.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
