import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { SelectField } from '~/ui/form/select-field'
import { useTranslation } from '~/words/use-translation'
import { ColorField } from './start-form'

interface CustomerFieldsProps {
  customer?: { name: string; timeZone: string; brandColor: string | null }
  zones: readonly string[]
  zone: string
  refusal?: FormRefusal
}

/** Name, key (of a new one), time zone and colour of a customer. */
export function CustomerFields({ customer, zones, zone, refusal }: CustomerFieldsProps) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const problems = refusal?.problems ?? {}
  return (
    <>
      <InputField
        label={t('setup.fields.name')}
        name="name"
        defaultValue={customer?.name ?? ''}
        problem={say(problems.name)}
      />
      {customer ? null : <KeyField problem={say(problems.key)} />}
      <ZoneField zones={zones} zone={customer?.timeZone ?? zone} problem={say(problems.timeZone)} />
      <ColorField color={customer?.brandColor} problem={say(problems.brandColor)} />
    </>
  )
}

export function KeyField({ problem }: { problem?: string }) {
  const { t } = useTranslation()
  return (
    <InputField
      label={t('setup.fields.key')}
      hint={t('setup.fields.keyHint')}
      name="key"
      maxLength={63}
      autoCapitalize="none"
      spellCheck={false}
      problem={problem}
    />
  )
}

export function ZoneField({ zones, zone, problem }: { zones: readonly string[]; zone: string; problem?: string }) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('setup.fields.zone')}
      hint={t('setup.fields.zoneHint')}
      name="timeZone"
      defaultValue={zone}
      choices={[...new Set([zone, ...zones])].map((one) => ({ value: one, text: one }))}
      problem={problem}
    />
  )
}
