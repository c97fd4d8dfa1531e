import { Form, useNavigation, useParams } from '@remix-run/react'
import { limits } from '#contract/limits'
import type { QuarantineEntryView } from '#contract/quarantine'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { TextAreaField } from '~/ui/form/text-area-field'
import { PageHeading } from '~/ui/page-heading'
import { Popover } from '~/ui/popover'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { formatInstant } from '~/words/civil-format'
import { useWords } from '~/words/say'
import { BackLink } from '~/ui/back-link'
import { nameOfEntry, sayResolution, sayWhy } from './entry-lines'

/** Why something was not done, with what was entered. */
export interface EntryAnswer {
  refusal?: FormRefusal
  entered?: string
}

interface EntryPageProps {
  entry: QuarantineEntryView
  timeZone: string
  answer: EntryAnswer | undefined
}

/** One update that could not be applied: why, what was sent, and the ways to resolve it. */
export function EntryPage({ entry, timeZone, answer }: EntryPageProps) {
  const words = useWords()
  const { t, language } = words
  const { reason, source, kind, key, resolution, resolvedSeq, note, next } = entry
  return (
    <>
      <BackLink to="quarantine">{t('nav.quarantine')}</BackLink>
      <PageHeading
        title={nameOfEntry(words, entry)}
        lead={
          <Facts
            of={[
              entry.title && kind && key ? t('quarantine.named', { kind, key }) : null,
              source,
              t('quarantine.received', { at: formatInstant(language, entry.receivedAt, timeZone) }),
            ]}
          />
        }
      />
      <div className="mb-5 max-w-180">
        {resolution ? (
          <p role="status" className="text-pretty">
            <StatusMark health={resolution === 'discarded' ? 'unknown' : 'good'} label="" />{' '}
            {sayResolution(words, entry, timeZone)}
          </p>
        ) : null}
        {note ? <p className="text-pretty text-ink-soft">{t('quarantine.note', { note })}</p> : null}
        {resolvedSeq === null ? (
          <>
            <p className="break-words text-pretty">
              <StatusMark health="attention" label="" /> {sayWhy(words, entry)}
            </p>
            <p className="mt-1 text-[14px]/[22px] text-pretty text-ink-soft">{t(`quarantine.advice.${reason}`)}</p>
          </>
        ) : null}
        {next !== null ? (
          <p>
            <ProjectLink to={`quarantine/${next}`} className="link inline-flex min-h-11 items-center">
              {t('quarantine.nextOne')}
            </ProjectLink>
          </p>
        ) : null}
      </div>
      {resolvedSeq === null ? (
        <Correction entry={entry} answer={answer} />
      ) : (
        <Card
          id="sent"
          title={t('quarantine.sent')}
          summary={t('quarantine.sentMeans')}
          footer={<Download entry={entry} />}
        >
          <Sent entry={entry} />
        </Card>
      )}
    </>
  )
}

/** The update to be corrected where it stands, tried again or discarded. */
function Correction({ entry, answer }: Omit<EntryPageProps, 'timeZone'>) {
  const { t } = useWords()
  const say = useProblemWords()
  const intent = useNavigation().formData?.get('intent')
  const { refusal, entered } = answer ?? {}
  const { isWhole, body, source } = entry
  return (
    <Card
      id="correct"
      title={t(isWhole ? 'quarantine.correct' : 'quarantine.sent')}
      summary={isWhole ? t('quarantine.correctMeans', { source }) : t('quarantine.tooLong')}
      footer={<Download entry={entry} />}
    >
      <Form method="post" noValidate preventScrollReset className="grid gap-4">
        <RefusalNote refusal={refusal} />
        {isWhole ? (
          <TextAreaField
            label={t('quarantine.update')}
            name="body"
            defaultValue={entered ?? body}
            problem={say(refusal?.problems.body)}
            rows={8}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            className="font-mono wide:text-[14px]"
          />
        ) : (
          <Sent entry={entry} />
        )}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {isWhole ? (
            <button name="intent" value="apply" className="button" aria-disabled={intent !== undefined}>
              {t(intent === 'apply' ? 'quarantine.busy' : 'quarantine.apply')}
            </button>
          ) : null}
          <button name="intent" value="replay" className="link min-h-11">
            {t('quarantine.again')}
          </button>
        </p>
      </Form>
      {entry.resolution === null ? <Discard problem={say(refusal?.problems.note)} /> : null}
    </Card>
  )
}

function Discard({ problem }: { problem?: string }) {
  const { t } = useWords()
  return (
    <div className="mt-2 text-[14px]/5 text-ink-soft">
      <Popover trigger={t('quarantine.discard')} title={t('quarantine.discardTitle')}>
        <p className="mt-1 text-pretty">{t('quarantine.discardMore')}</p>
        <Form method="post" preventScrollReset className="mt-3 grid gap-3">
          <InputField
            label={t('quarantine.why')}
            name="note"
            maxLength={limits.titleLength}
            required
            problem={problem}
          />
          <p>
            <button name="intent" value="discard" className="button">
              {t('quarantine.discardYes')}
            </button>
          </p>
        </Form>
      </Popover>
    </div>
  )
}

function Sent({ entry: { body, isWhole } }: { entry: QuarantineEntryView }) {
  const { t } = useWords()
  return (
    <div>
      <pre className="max-h-120 overflow-auto font-mono text-[13px]/5 break-words whitespace-pre-wrap" tabIndex={0}>
        {body}
      </pre>
      {isWhole ? null : <p className="mt-2 text-[13px]/5 text-ink-soft">{t('quarantine.cut')}</p>}
    </div>
  )
}

function Download({ entry: { id } }: { entry: QuarantineEntryView }) {
  const { t } = useWords()
  const { project = '' } = useParams()
  return (
    <a
      href={`/projects/${encodeURIComponent(project)}/quarantine/${id}/original`}
      download
      className="link inline-flex min-h-11 items-center text-[13px]"
    >
      {t('quarantine.download')}
    </a>
  )
}
