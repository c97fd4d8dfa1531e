import { Form } from '@remix-run/react'
import type { OutboxView } from '#contract/surveys/views'
import { formatInstant } from '~/lib/civil-format'
import type { FormRefusal } from '~/lib/form-answer'
import { useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Refusal } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { StatusMark } from '~/ui/status-mark'
import { BackLink } from '../back-link'
import { MailFrame } from './mail-frame'
import { OutboxStateWord } from './outbox-table'
import { useReasonWords } from './use-reason-words'

interface OutboxMessageProps {
  message: OutboxView
  timeZone: string
  refusal?: FormRefusal
}

/** One message: what became of it, how it looks, and what it says as plain text. */
export function OutboxMessage({ message, timeZone, refusal }: OutboxMessageProps) {
  const { t, format } = useWords()
  const { language } = useTranslation()
  const { subject, receiver, channel, state, attempts, lastError, createdAt, sentAt, html, text } = message
  const sayReason = useReasonWords()
  const at = (iso: string) => formatInstant(language, iso, timeZone)
  return (
    <>
      <BackLink to="outbox">{t('nav.outbox')}</BackLink>
      <PageHeading
        title={subject}
        lead={
          <Facts
            of={[
              <OutboxStateWord key="state" state={state} />,
              t('outbox.to', { receiver }),
              t(`outbox.channels.${channel}`),
              sentAt ? t('outbox.sentOn', { at: at(sentAt) }) : t('outbox.writtenOn', { at: at(createdAt) }),
              attempts > 1 ? t('outbox.tries', { count: attempts, number: format.number(attempts) }) : null,
            ]}
          />
        }
      />
      {lastError && state !== 'sent' ? (
        <p className="mb-5 text-[14px]/[22px] text-pretty text-attention">
          <StatusMark health="attention" label="" /> {sayReason(lastError)}
        </p>
      ) : null}
      {state === 'failed' ? (
        <Form method="post" className="mb-5">
          <Refusal refusal={refusal} />
          <button className="button">{t('outbox.again')}</button>
        </Form>
      ) : null}
      {text !== null ? (
        <div className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.5fr_1fr]">
          {html ? <MailFrame html={html} title={subject} className="h-190" /> : null}
          <Card id="text" title={t('outbox.text')} summary={html ? t('outbox.textMeans') : undefined}>
            <pre className="font-sans text-[14px]/[22px] break-words whitespace-pre-wrap">{text}</pre>
          </Card>
        </div>
      ) : (
        <p className="max-w-140 text-pretty text-ink-soft">{t('outbox.notShown')}</p>
      )}
    </>
  )
}
