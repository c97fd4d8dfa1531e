import { botVendors } from '#contract/surveys/forms'
import { useProblemWords } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { FoldedForm } from '~/ui/form/folded-form'
import { InputField } from '~/ui/form/input-field'
import { SelectField } from '~/ui/form/select-field'

/** A new group chat: the address that its vendor gave, and the secret where it signs. Neither is ever shown again. */
export function BotFields() {
  const { t } = useWords()
  const say = useProblemWords()
  return (
    <div className="mt-3 border-t border-line pt-1">
      <FoldedForm trigger={t('surveys.bots.add')}>
        {({ refusal, busy }) => (
          <>
            <SelectField
              label={t('surveys.bots.vendor')}
              name="vendor"
              choices={botVendors.map((value) => ({ value, text: t(`surveys.bots.vendors.${value}`) }))}
            />
            {(['name', 'url', 'secret'] as const).map((name) => (
              <InputField
                key={name}
                label={t(`surveys.bots.${name}`)}
                name={name}
                type={name === 'secret' ? 'password' : 'text'}
                autoComplete="off"
                hint={t(`surveys.bots.${name}Hint`)}
                problem={say(refusal?.problems[name])}
                optional={name === 'secret'}
              />
            ))}
            <p className="text-[13px]/5 text-pretty text-ink-soft">{t('surveys.bots.sealed')}</p>
            <button name="intent" value="add-bot" className="button" aria-disabled={busy}>
              {t('surveys.bots.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
