import { Form, useNavigation } from '@remix-run/react'
import type { ConnectionAccess, SecretFrom } from '#contract/connections'
import { visibilities } from '#contract/ingest'
import { limits } from '#contract/limits'
import { tools, type Tool } from '#contract/tools'
import { Card } from '~/ui/card'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { SelectField } from '~/ui/form/select-field'
import { TextAreaField } from '~/ui/form/text-area-field'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { useWords } from '~/words/say'
import { BackLink } from '~/ui/back-link'
import { AccessNote } from './access-note'
import { ToolSteps } from './tool-steps'
import { toolName } from '../intake/tool-name'

/** What came of connecting: what to tell the tool, or why it was not done. */
export interface NewConnectionAnswer {
  access?: ConnectionAccess
  refusal?: FormRefusal
  entered?: Record<string, string>
}

interface ConnectToolProps {
  tool: Tool | null
  secretFrom: SecretFrom | null
  answer: NewConnectionAnswer | undefined
}

/** First which tool, then what it is called, then what to put where. */
export function ConnectTool({ tool, secretFrom, answer }: ConnectToolProps) {
  const words = useWords()
  const { t } = words
  if (!tool || !secretFrom) return <ToolChoice />
  const name = toolName(words, tool)
  const access = answer?.access
  return (
    <>
      <BackLink to={access ? 'connections' : 'connections/new'}>
        {t(access ? 'nav.connections' : 'connections.another')}
      </BackLink>
      <PageHeading title={t('connections.newTitle', { tool: name })} lead={access ? null : t('connections.newLead')} />
      <div className="grid gap-4 wide:gap-7">
        {access ? (
          <>
            <AccessNote title={t('connections.madeTitle', { tool: name })} access={access} />
            <ToolSteps tool={tool} />
            <p>
              <ProjectLink to={`connections/${access.connection}`} className="button">
                {t('connections.toPage')}
              </ProjectLink>
            </p>
          </>
        ) : (
          <>
            <Card id="new" title={name} summary={t(`connections.brings.${tool}`)}>
              <NewFields tool={tool} secretFrom={secretFrom} answer={answer} />
            </Card>
            <ToolSteps tool={tool} />
          </>
        )}
      </div>
    </>
  )
}

function ToolChoice() {
  const { t } = useWords()
  return (
    <>
      <BackLink to="connections">{t('nav.connections')}</BackLink>
      <PageHeading title={t('connections.choose')} />
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {tools.map((tool) => (
          <li key={tool}>
            <ProjectLink to={`connections/new?tool=${tool}`} className="card h-full hover:border-brand">
              <span className="font-semibold">{t(`sources.tools.${tool}`)}</span>
              <span className="text-[13px]/5 text-pretty text-ink-soft">{t(`connections.brings.${tool}`)}</span>
            </ProjectLink>
          </li>
        ))}
      </ul>
    </>
  )
}

function NewFields({ tool, secretFrom, answer }: ConnectToolProps & { tool: Tool }) {
  const words = useWords()
  const { t } = words
  const say = useProblemWords()
  const busy = useNavigation().formData !== undefined
  const name = toolName(words, tool)
  const { refusal, entered = {} } = answer ?? {}
  return (
    <Form method="post" noValidate autoComplete="off" className="grid max-w-140 gap-4">
      <RefusalNote refusal={refusal} />
      <input type="hidden" name="tool" value={tool} />
      <InputField
        label={t('connections.source')}
        name="source"
        defaultValue={entered.source}
        maxLength={limits.idLength}
        hint={t('connections.sourceHint', { tool: name })}
        problem={say(refusal?.problems.source)}
        optional
      />
      {secretFrom === 'nobody' ? null : (
        <InputField
          label={secretFrom === 'tool' ? t('connections.secretTheirs', { tool: name }) : t('connections.secretOurs')}
          name="secret"
          type="password"
          defaultValue={entered.secret}
          autoComplete="off"
          hint={
            secretFrom === 'tool' ? t('connections.secretTheirsHint', { tool: name }) : t('connections.secretOursHint')
          }
          problem={say(refusal?.problems.secret)}
          optional
        />
      )}
      {tool === 'generic' ? (
        <TextAreaField
          label={t('connections.expression')}
          name="expression"
          defaultValue={entered.expression}
          rows={4}
          spellCheck={false}
          className="font-mono wide:text-[14px]"
          hint={t('connections.expressionHint')}
          problem={say(refusal?.problems.expression)}
        />
      ) : null}
      <SelectField
        label={t('sources.visibilityOf')}
        name="visibility"
        defaultValue={entered.visibility ?? ''}
        hint={t('sources.visibilityKept')}
        problem={say(refusal?.problems.visibility)}
        choices={[
          { value: '', text: t('sources.asIs') },
          ...visibilities.map((value) => ({ value, text: t(`sources.visibilities.${value}`) })),
        ]}
      />
      <p>
        <button className="button" aria-disabled={busy}>
          {t('connections.make')}
        </button>
      </p>
    </Form>
  )
}
