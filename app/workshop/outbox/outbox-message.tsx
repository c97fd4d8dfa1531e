import { Form } from '@remix-run/react'
import type { OutboxView } from '#contract/surveys/views'
import { formatInstant } from '~/words/civil-format'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { RefusalNote } from '~/ui/form/refusal'
import { PageHeading } from '~/ui/page-heading'
import { StatusMark } from '~/ui/status-mark'
import { BackLink } from '~/ui/back-link'
import { MailFrame } from './mail-frame'
import { OutboxStateWord } from './outbox-table'
import { sayOutboxReason } from './say-outbox-reason'

interface OutboxMessageProps {
  message: OutboxView
  timeZone: string
  refusal?: FormRefusal
}

/** One message: what became of it, how it looks, and what it says as plain text. */
export function OutboxMessage({ message, timeZone, refusal }: OutboxMessageProps) {
  const words = useWords()
  const { t, format, language } = words
  const { subject, receiver, channel, state, attempts, lastError, createdAt, sentAt, html, text } = message
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
          <StatusMark health="attention" label="" /> {sayOutboxReason(words, lastError)}
        </p>
      ) : null}
      {state === 'failed' ? (
        <Form method="post" className="mb-5">
          <RefusalNote refusal={refusal} />
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
