import { Form } from '@remix-run/react'
import type { ConnectionDetails } from '#contract/connections'
import { Choice } from '~/ui/form/choice'
import { Confirm } from '~/ui/form/confirm'
import { useProblemWords } from '~/ui/form/field-problems'
import type { FormRefusal } from '~/ui/form/form-answer'
import { InputField } from '~/ui/form/input-field'
import { RefusalNote } from '~/ui/form/refusal'
import { formatInstant } from '~/words/civil-format'
import { useWords } from '~/words/say'
import { toolName } from '../intake/tool-name'

interface ManageConnectionProps {
  page: ConnectionDetails
  timeZone: string
  refusal?: FormRefusal
}

/** Its secret and what proves it, and the ways to pause it and to end it. */
export function ManageConnection({ page, timeZone, refusal }: ManageConnectionProps) {
  const words = useWords()
  const { t, language } = words
  const { tool, paused, visibility, secretFrom, hasSecret, requiresSignature, formerSecretUntil } = page
  const proof = !hasSecret ? 'none' : requiresSignature ? 'asked' : 'notYet'
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 text-[14px]/[22px] sm:grid-cols-2">
        <div>
          <dt className="text-[13px]/5 text-ink-soft">{t('connections.visibility')}</dt>
          <dd>{t(`sources.visibilities.${visibility}`)}</dd>
        </div>
        <div>
          <dt className="text-[13px]/5 text-ink-soft">{t('connections.proof')}</dt>
          <dd>
            {t(`connections.proofs.${proof}`)}
            {formerSecretUntil ? (
              <span className="block text-ink-soft">
                {t('connections.formerUntil', { at: formatInstant(language, formerSecretUntil, timeZone) })}
              </span>
            ) : null}
          </dd>
        </div>
      </dl>
      <Rotate secretFrom={secretFrom} tool={toolName(words, tool)} refusal={refusal} />
      <div className="mt-2 flex flex-wrap items-center gap-x-6 text-[14px]/5 text-ink-soft">
        {paused ? (
          <Form method="post" preventScrollReset>
            <button name="intent" value="resume" className="link min-h-11 min-w-11">
              {t('connections.resume')}
            </button>
          </Form>
        ) : (
          <Confirm
            trigger={t('connections.pause')}
            title={t('connections.pauseTitle')}
            yes={t('connections.pauseYes')}
            fields={{ intent: 'pause' }}
          >
            {t('connections.pauseMore')}
          </Confirm>
        )}
        <Confirm
          trigger={t('connections.remove')}
          title={t('connections.removeTitle')}
          yes={t('connections.removeYes')}
          fields={{ intent: 'remove' }}
        >
          {t('connections.removeMore')}
        </Confirm>
      </div>
    </>
  )
}

interface RotateProps {
  secretFrom: ConnectionDetails['secretFrom']
  tool: string
  refusal?: FormRefusal
}

/** Another secret: one that the tool made, or one of ours; of a tool that signs nothing another address. */
function Rotate({ secretFrom, tool, refusal }: RotateProps) {
  const { t } = useWords()
  const say = useProblemWords()
  const isNobody = secretFrom === 'nobody'
  return (
    <details open={refusal !== undefined} className="mt-2">
      <summary className="link flex min-h-11 w-fit items-center text-[14px]/5">
        {t(isNobody ? 'connections.rotateNobody' : 'connections.rotate')}
      </summary>
      <Form method="post" noValidate preventScrollReset autoComplete="off" className="grid max-w-140 gap-4 pt-1 pb-2">
        <RefusalNote refusal={refusal} />
        <p className="text-[14px]/[22px] text-pretty text-ink-soft">
          {t(isNobody ? 'connections.rotateNobodyMore' : 'connections.rotateMore')}
        </p>
        {isNobody ? null : (
          <>
            <input type="hidden" name="whose" value={secretFrom} />
            <InputField
              label={secretFrom === 'tool' ? t('connections.secretTheirs', { tool }) : t('connections.secretOurs')}
              name="secret"
              type="password"
              autoComplete="off"
              hint={secretFrom === 'tool' ? undefined : t('connections.secretOursHint')}
              problem={say(refusal?.problems.secret)}
              optional={secretFrom === 'us'}
            />
            <Choice type="checkbox" name="address" value="yes" label={t('connections.rotateAddress')} />
          </>
        )}
        <p>
          <button name="intent" value="rotate" className="button">
            {t('connections.rotateYes')}
          </button>
        </p>
      </Form>
    </details>
  )
}
