import { Form, Link, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormRefusal } from '~/ui/form/form-answer'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { useTranslation } from '~/words/use-translation'

interface FormPageProps {
  title: string
  lead?: ReactNode
  back: { to: string; words: string }
  refusal?: FormRefusal
  children: ReactNode
}

/** A page that is one form. */
export function FormPage({ title, lead, back, refusal, children }: FormPageProps) {
  const { t } = useTranslation()
  const saving = useNavigation().formMethod === 'POST'
  return (
    <>
      <BackTo {...back} />
      <PageHeading title={title} lead={lead} />
      <Form method="post" noValidate autoComplete="off" className="grid max-w-110 gap-4">
        <RefusalNote refusal={refusal} />
        {children}
        <button className="button justify-self-start" aria-disabled={saving}>
          {t('setup.save')}
        </button>
      </Form>
    </>
  )
}

/** The way back to where a page of the setup belongs. */
export function BackTo({ to, words }: { to: string; words: string }) {
  return (
    <p className="-mt-2 mb-1 text-[14px]/[22px] text-ink-soft">
      <Link to={to} className="inline-flex min-h-11 items-center hover:text-ink">
        <span aria-hidden="true">←{'\u00a0'}</span>
        {words}
      </Link>
    </p>
  )
}
