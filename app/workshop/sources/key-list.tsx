import type { KeyLine } from '#contract/sources'
import { Ago } from '~/ui/ago'
import { Facts } from '~/ui/facts'
import { Confirm } from '~/ui/form/confirm'
import { formatInstant } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'
import { sayKinds } from './say-kinds'

/** The keys of a source: those that hold, and folded away those that do not. */
export function KeyList({ keys, timeZone }: { keys: readonly KeyLine[]; timeZone: string }) {
  const { t, format } = useWords()
  const valid = keys.filter(({ revokedAt }) => revokedAt === null)
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="text-[13px]/5 font-medium">{t('sources.keys')}</h3>
      {valid.length > 0 ? (
        <ul>
          {valid.map((key) => (
            <KeyRow key={key.id} line={key} timeZone={timeZone} />
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-[14px]/[22px] text-ink-soft">{t('sources.noKeys')}</p>
      )}
      {revoked.length > 0 ? (
        <details>
          <summary className="link flex min-h-11 w-fit items-center text-[14px]/5">
            {t('sources.revokedOnes', { count: revoked.length, number: format.number(revoked.length) })}
          </summary>
          <ul>
            {revoked.map((key) => (
              <KeyRow key={key.id} line={key} timeZone={timeZone} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function KeyRow({ line, timeZone }: { line: KeyLine; timeZone: string }) {
  const words = useWords()
  const { t, format, language } = words
  const { id, start, createdAt, lastUsedAt, endsAt, revokedAt, otherProjects, canChange } = line
  const at = (iso: string) => formatInstant(language, iso, timeZone)
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
      <div className="min-w-0">
        <code className="font-mono text-[14px]/[22px]">{t('sources.keyStart', { start })}</code>
        <p className="text-[13px]/5 text-ink-soft">
          <Facts
            of={[
              sayRights(words, line),
              line.kinds ? sayKinds(words, line.kinds) : t('sources.allKinds'),
              t('sources.made', { at: at(createdAt) }),
              lastUsedAt ? (
                <span key="used">
                  {t('sources.used')} <Ago at={lastUsedAt} />
                </span>
              ) : (
                t('sources.neverUsed')
              ),
              endsAt ? t('sources.ends', { at: at(endsAt) }) : null,
              revokedAt ? t('sources.revoked', { at: at(revokedAt) }) : null,
              otherProjects > 0
                ? t('sources.others', { count: otherProjects, number: format.number(otherProjects) })
                : null,
            ]}
          />
        </p>
        {canChange || revokedAt ? null : (
          <p className="text-[13px]/5 text-pretty text-ink-soft">{t('sources.notYours')}</p>
        )}
      </div>
      {canChange && !revokedAt ? (
        <div className="flex gap-x-5 text-[14px]/5 text-ink-soft">
          {endsAt ? null : (
            <Confirm
              trigger={t('sources.rotate')}
              title={t('sources.rotateTitle')}
              yes={t('sources.rotateYes')}
              fields={{ intent: 'rotate', key: id }}
            >
              {t('sources.rotateMore')}
            </Confirm>
          )}
          <Confirm
            trigger={t('sources.revoke')}
            title={t('sources.revokeTitle')}
            yes={t('sources.revokeYes')}
            fields={{ intent: 'revoke', key: id }}
          >
            {t('sources.revokeMore')}
          </Confirm>
        </div>
      ) : null}
    </li>
  )
}

const sayRights = ({ t }: Words, { can }: KeyLine): string =>
  can.length > 1 ? t('sources.canBoth') : t(`sources.can.${can[0] ?? 'read'}`)
