import type { ChangedField, PreviewedDelivery, PreviewedUpdate } from '#contract/connections'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { formatInstant } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'
import { sayKind } from '../sources/say-kinds'
import { sayField, sayFieldValue } from './say-values'

interface DeliveryPreviewProps {
  preview: PreviewedDelivery
  /** The key of the project whose page it is. */
  project: string
  timeZone: string
}

/** What a delivery would become, thing by thing and field by field, and what of it would not. */
export function DeliveryPreview({ preview, project, timeZone }: DeliveryPreviewProps) {
  const { t, format } = useWords()
  const { signature, updates, total, ignored, notMapped, hints, reason } = preview
  const counted = (count: number) => ({ count, number: format.number(count) })
  return (
    <div className="grid gap-3 text-[14px]/[22px]">
      {reason === null ? null : (
        <p className="break-words text-pretty">
          <StatusMark health="critical" label="" /> {t('connections.cannotRead', { reason })}
        </p>
      )}
      {signature ? (
        <p>
          <StatusMark
            health={signature === 'signed' ? 'good' : signature === 'refused' ? 'critical' : 'unknown'}
            label=""
          />{' '}
          {t(`connections.signature.${signature}`)}
        </p>
      ) : null}
      {reason === null ? (
        <p>
          {total > 0 ? t('connections.updates', counted(total)) : t('connections.nothingOfIt')}{' '}
          {total > updates.length ? t('connections.onlyFirst', { number: format.number(updates.length) }) : null}{' '}
          {ignored > 0 && total > 0 ? t('connections.ignoredMany', counted(ignored)) : null}
        </p>
      ) : null}
      {updates.map((update, index) => (
        <Previewed key={index} update={update} project={project} timeZone={timeZone} />
      ))}
      {notMapped.length + hints.length > 0 ? (
        <ul className="grid gap-1">
          {notMapped.map(({ field, value }) => (
            <li key={`${field} ${value}`} className="break-words text-pretty">
              <StatusMark health="attention" label="" />{' '}
              {t('connections.unmappedHere', { field: t(`connections.fields.${field}`), value })}
            </li>
          ))}
          {hints.map((hint) => (
            <li key={hint} className="text-pretty">
              <StatusMark health="unknown" label="" /> {t(`connections.hints.${hint}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Previewed({ update, project, timeZone }: { update: PreviewedUpdate; project: string; timeZone: string }) {
  const words = useWords()
  const { t, language } = words
  const { kind, key, at, isNew, isOlder, retracts, visibility, refused, fields } = update
  const name = t('quarantine.named', { kind: sayKind(words, kind), key })
  return (
    <section aria-label={name} className="border-t border-line pt-3">
      <h3 className="font-medium break-words">{name}</h3>
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            t('connections.at', { at: formatInstant(language, at, timeZone) }),
            isNew && !retracts ? t('connections.isNew') : null,
            isOlder ? t('connections.isOlder') : null,
            visibility === 'internal' ? t('connections.internal') : null,
            update.project === project ? null : t('connections.ofProject', { project: update.project }),
          ]}
        />
      </p>
      {refused ? (
        <p className="break-words text-pretty">
          <StatusMark health="attention" label="" />{' '}
          {t('connections.refused', { why: [refused.path, refused.message].filter(Boolean).join(': ') })}
        </p>
      ) : null}
      {retracts ? <p>{t('connections.retracts')}</p> : null}
      {fields.length > 0 ? <Fields fields={fields} words={words} label={name} /> : null}
    </section>
  )
}

function Fields({ fields, words, label }: { fields: readonly ChangedField[]; words: Words; label: string }) {
  const { t } = words
  return (
    <table aria-label={label} className="mt-1 w-full table-fixed border-collapse">
      <thead>
        <tr className="text-left text-[13px]/5 text-ink-soft">
          <th scope="col" className="w-1/4 py-1 pr-3 font-normal">
            {t('connections.field')}
          </th>
          <th scope="col" className="py-1 pr-3 font-normal">
            {t('connections.before')}
          </th>
          <th scope="col" className="py-1 font-normal">
            {t('connections.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, before, after }) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-1 pr-3 text-left font-normal break-words text-ink-soft">
              {sayField(words, field)}
            </th>
            <td className="py-1 pr-3 break-words text-ink-soft">
              {before === null ? t('connections.empty') : sayFieldValue(words, field, before)}
            </td>
            <td className={`py-1 break-words ${before === after ? 'text-ink-soft' : 'font-medium'}`}>
              {after === null ? t('connections.empty') : sayFieldValue(words, field, after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
