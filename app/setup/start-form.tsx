import { Form, useNavigation } from '@remix-run/react'
import { useProblemWords, type FieldProblem } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { useTranslation } from '~/words/use-translation'

/** Who is first names the vendor and becomes the administrator. */
export function StartForm({ refusal }: { refusal?: FormRefusal }) {
  const { t } = useTranslation()
  const say = useProblemWords()
  const problems = refusal?.problems ?? {}
  const saving = useNavigation().formMethod === 'POST'
  return (
    <div className="mx-auto max-w-110">
      <PageHeading title={t('setup.start.title')} lead={t('setup.start.lead')} />
      <Form method="post" noValidate className="grid gap-4">
        <RefusalNote refusal={refusal} />
        <InputField
          label={t('setup.start.vendor')}
          hint={t('setup.start.vendorHint')}
          name="vendor"
          autoComplete="organization"
          problem={say(problems.vendor)}
        />
        <ColorField problem={say(problems.brandColor)} />
        <InputField label={t('setup.start.name')} name="name" autoComplete="name" problem={say(problems.name)} />
        <InputField
          label={t('setup.start.email')}
          name="email"
          type="email"
          autoComplete="username"
          problem={say(problems.email)}
        />
        <NewPasswordField problem={problems.password} />
        <button className="button mt-2" aria-disabled={saving}>
          {t('setup.start.save')}
        </button>
      </Form>
    </div>
  )
}

export function NewPasswordField({ problem, label }: { problem?: FieldProblem; label?: string }) {
  const { t } = useTranslation()
  return (
    <InputField
      label={label ?? t('setup.fields.password')}
      hint={t('setup.fields.passwordHint')}
      name="password"
      type="password"
      autoComplete="new-password"
      problem={problem && t('setup.fields.passwordWrong')}
    />
  )
}

export function ColorField({ problem, color }: { problem?: string; color?: string | null }) {
  const { t } = useTranslation()
  return (
    <InputField
      label={t('setup.fields.color')}
      hint={t('setup.fields.colorHint')}
      name="brandColor"
      optional
      maxLength={7}
      spellCheck={false}
      defaultValue={color ?? ''}
      problem={problem}
    />
  )
}
