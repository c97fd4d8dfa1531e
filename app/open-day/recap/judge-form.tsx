import type { PromiseView } from '#contract/open-days/views'
import { useProblemWords } from '~/ui/form/field-problems'
import { useTranslation } from '~/words/use-translation'
import { Choice } from '~/ui/form/choice'
import { ChoiceGroup } from '~/ui/form/choice-group'
import { FoldedForm } from '~/ui/form/folded-form'
import { InputField } from '~/ui/form/input-field'

/** Whether a promise was kept, said before the next open day asks. */
export function JudgeForm({ promise }: { promise: PromiseView }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  return (
    <div className="no-print">
      <FoldedForm trigger={t('recap.promises.judge')}>
        {({ refusal, busy }) => (
          <>
            <input type="hidden" name="promise" value={promise.id} />
            <ChoiceGroup label={t('recap.promises.state')} problem={say(refusal?.problems.state)}>
              {(['kept', 'broken'] as const).map((state) => (
                <Choice key={state} type="radio" name="state" value={state} label={t(`recap.promises.${state}`)} />
              ))}
            </ChoiceGroup>
            <InputField
              label={t('recap.promises.note')}
              name="note"
              defaultValue={promise.note ?? ''}
              problem={say(refusal?.problems.note)}
              optional
            />
            <button name="intent" value="judge" className="button justify-self-start" aria-disabled={busy}>
              {t('recap.promises.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
