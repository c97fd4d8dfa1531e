import { useState } from 'react'
import { useTranslation } from '~/words/use-translation'
import { Choice } from '~/ui/form/choice'
import { InputField } from '~/ui/form/input-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import { ActForm } from '../act-form'

interface AskFormProps {
  /** Of the room. */
  code: string
  /** The name given when joining. */
  name: string | null
  anonymous: boolean
  /** A question of theirs is with the moderator. */
  waits: boolean
}

/** Asking, with a name or without one. */
export function AskQuestionForm({ code, name, anonymous, waits }: AskFormProps) {
  const { t } = useTranslation()
  const [sent, setSent] = useState(false)
  return (
    <ActForm fields={{ act: 'ask' }} once={`ask ${code}`} className="grid gap-3" onDone={() => setSent(true)}>
      {({ busy }) => (
        <>
          <TextAreaField
            name="text"
            label={t('room.question')}
            rows={2}
            maxLength={500}
            required
            onInput={() => setSent(false)}
          />
          {anonymous && name ? (
            <Choice type="checkbox" name="name" value={name} label={t('room.withName')} hint={name} />
          ) : null}
          {anonymous && !name ? (
            <InputField name="name" label={t('room.name')} optional maxLength={100} autoComplete="name" />
          ) : null}
          {anonymous ? null : (
            <InputField
              name="name"
              label={t('room.name')}
              defaultValue={name ?? ''}
              required
              maxLength={100}
              autoComplete="name"
            />
          )}
          <button className="button w-fit" aria-disabled={busy}>
            {t('room.send')}
          </button>
          {sent ? (
            <p role="status" className="text-[14px]/[22px] text-pretty text-good">
              {t(waits ? 'room.sentWaiting' : 'room.sent')}
            </p>
          ) : null}
        </>
      )}
    </ActForm>
  )
}
