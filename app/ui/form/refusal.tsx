import { useEffect, useRef } from 'react'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '../status-mark'

/** Why nothing was saved, above the form; takes the reader to the first field that is wrong. */
export function RefusalNote({ refusal }: { refusal: FormRefusal | undefined }) {
  const { t } = useTranslation()
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!refusal) return
    const wrong = place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]')
    const first = wrong ?? place.current
    first?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'center' })
  }, [refusal])
  if (!refusal) return null
  const count = Object.keys(refusal.problems).length
  const why = t(`form.refused.${refusal.code}`)
  const refused = count > 0 ? t('form.both', { first: why, second: t('form.problems', { count }) }) : why
  return (
    <p ref={place} role="alert" tabIndex={-1} className="text-[14px]/[22px] text-pretty text-critical">
      <StatusMark health="critical" label="" /> {refused}
    </p>
  )
}
