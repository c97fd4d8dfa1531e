import { Form, useNavigation } from '@remix-run/react'
import type { ConnectionAccess, ConnectionDetails, PreviewedDelivery } from '#contract/connections'
import { useWatch } from '~/live/use-watch'
import { Card } from '~/ui/card'
import { Fresh } from '~/ui/fresh'
import type { FormRefusal } from '~/ui/form/form-answer'
import { RefusalNote } from '~/ui/form/refusal'
import { TextAreaField } from '~/ui/form/text-area-field'
import { PageHeading } from '~/ui/page-heading'
import { StatusMark } from '~/ui/status-mark'
import { useProblemWords } from '~/ui/form/field-problems'
import { useWords } from '~/words/say'
import { BackLink } from '~/ui/back-link'
import { AccessNote } from './access-note'
import { ConnectionState } from './connection-state'
import { nameOfConnection } from './connections-page'
import { DeliveryList } from './delivery-list'
import { DeliveryPreview } from './delivery-preview'
import { ManageConnection } from './manage-connection'
import type { EnteredSettings } from './read-settings-form'
import { SettingsForm } from './settings-form'
import { ToolSteps } from './tool-steps'

/** What came of what somebody asked for, which `intent` says. */
export interface ConnectionAnswer {
  intent?: string
  refusal?: FormRefusal
  preview?: PreviewedDelivery
  access?: ConnectionAccess
  entered?: EnteredSettings
  tried?: { body: string; headers: string }
}

interface ConnectionPageProps {
  page: ConnectionDetails
  /** What a delivery that was kept becomes, where the address asks for one. */
  kept: PreviewedDelivery | null
  project: string
  timeZone: string
  answer: ConnectionAnswer | undefined
}

/** How often the page asks whether something came: who sets a tool up waits for it. */
const paceMs = 3_000

/** One connected tool: how it is doing, what arrived, what a body becomes, how it is read, and how to change it. */
export function ConnectionPage({ page, kept, project, timeZone, answer }: ConnectionPageProps) {
  const words = useWords()
  const { t } = words
  const { id, tool, deliveries, stamp } = page
  useWatch(`connections/${encodeURIComponent(id)}/stamp`, stamp, paceMs)
  const of = (intent: string) => (answer?.intent === intent ? answer : undefined)
  const access = answer?.access
  return (
    <>
      <BackLink to="connections">{t('nav.connections')}</BackLink>
      <PageHeading
        title={nameOfConnection(words, page)}
        lead={
          <Fresh value={stamp}>
            <ConnectionState of={page} />
          </Fresh>
        }
      />
      <Simple answer={answer} />
      <div className="grid gap-4 wide:gap-7">
        {access && (access.url || access.secret) ? (
          <AccessNote title={t('connections.rotatedTitle', { source: page.source })} access={access} />
        ) : null}
        {deliveries.length > 0 ? (
          <Card id="deliveries" title={t('connections.deliveries')} summary={t('connections.deliveriesMeans')}>
            <DeliveryList connection={id} deliveries={deliveries} timeZone={timeZone} />
          </Card>
        ) : (
          <ToolSteps tool={tool} isLater />
        )}
        {kept ? (
          <Card id="preview" title={t('connections.previewOf')} summary={t('connections.previewNothing')}>
            <DeliveryPreview preview={kept} project={project} timeZone={timeZone} />
          </Card>
        ) : null}
        <TryCard answer={of('try')} project={project} timeZone={timeZone} />
        <Card id="mapping" title={t('connections.mapping')} summary={t('connections.mappingMeans')}>
          <SettingsForm
            key={JSON.stringify(page.settings)}
            page={page}
            refusal={of('set')?.refusal}
            entered={of('set')?.entered}
          />
        </Card>
        <Card id="manage" title={t('connections.manage')}>
          <ManageConnection page={page} timeZone={timeZone} refusal={of('rotate')?.refusal} />
        </Card>
        {deliveries.length > 0 ? <ToolSteps tool={tool} isLater /> : null}
      </div>
    </>
  )
}

/** What came of what has no place of its own. */
function Simple({ answer }: Pick<ConnectionPageProps, 'answer'>) {
  const { t } = useWords()
  if (!answer?.intent) return null
  const { intent, refusal } = answer
  if (intent === 'set' && !refusal)
    return (
      <p role="status" className="mb-4">
        <StatusMark health="good" label="" /> {t('connections.saved')}
      </p>
    )
  const hasPlace = intent === 'set' || intent === 'try' || intent === 'rotate'
  return refusal && !hasPlace ? (
    <div className="mb-4">
      <RefusalNote refusal={{ ...refusal, problems: {} }} />
    </div>
  ) : null
}

/** A body that is pasted, and what it would become. */
function TryCard({ answer, project, timeZone }: Omit<ConnectionPageProps, 'page' | 'kept'>) {
  const { t } = useWords()
  const say = useProblemWords()
  const busy = useNavigation().formData?.get('intent') === 'try'
  const { preview, refusal, tried } = answer ?? {}
  return (
    <Card id="try" title={t('connections.try')} summary={t('connections.tryMeans')}>
      <Form method="post" noValidate preventScrollReset autoComplete="off" className="grid gap-4">
        <RefusalNote refusal={refusal} />
        <TextAreaField
          label={t('connections.body')}
          name="body"
          defaultValue={tried?.body}
          rows={4}
          spellCheck={false}
          autoCapitalize="off"
          className="max-h-100 font-mono wide:text-[14px]"
          hint={t('connections.bodyHint')}
          problem={say(refusal?.problems.body)}
        />
        <details open={Boolean(tried?.headers)}>
          <summary className="link flex min-h-11 w-fit items-center text-[14px]/5">{t('connections.headers')}</summary>
          <TextAreaField
            label={t('connections.headers')}
            name="headers"
            defaultValue={tried?.headers}
            spellCheck={false}
            className="max-h-60 font-mono wide:text-[14px]"
            hint={t('connections.headersHint')}
            optional
          />
        </details>
        <p>
          <button name="intent" value="try" className="button" aria-disabled={busy}>
            {t('connections.tryIt')}
          </button>
        </p>
      </Form>
      {preview ? (
        <section aria-label={t('connections.preview')} aria-live="polite" className="mt-4">
          <p className="mb-3 text-[13px]/5 text-ink-soft">{t('connections.previewNothing')}</p>
          <DeliveryPreview preview={preview} project={project} timeZone={timeZone} />
        </section>
      ) : null}
    </Card>
  )
}
