import type { SourceLine } from '#contract/sources'
import { Ago } from '~/ui/ago'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark, statusColour } from '~/ui/status-mark'
import { useWords } from '~/words/say'
import { toolName } from '../intake/tool-name'
import { KeyList } from './key-list'
import { sayKinds } from './say-kinds'

/** One source: when it spoke last, whether it should have since, how much it brings, and its keys. */
export function SourceCard({ source, timeZone }: { source: SourceLine; timeZone: string }) {
  const words = useWords()
  const { t, format } = words
  const { name, isOwn, lastUpdateAt, allowedDays, ahead, lastDay, updates, visibility, kinds, connections } = source
  return (
    <Card id={`source-${encodeURIComponent(name)}`} title={name} summary={isOwn ? t('sources.own') : undefined}>
      <p className="mb-3">
        <Facts
          of={[
            <State key="state" source={source} />,
            source.quarantined > 0 ? <Quarantined key="quarantined" of={source.quarantined} /> : null,
          ]}
        />
      </p>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-[14px]/[22px] sm:grid-cols-4">
        <Fact label={t('sources.lastUpdate')}>{lastUpdateAt ? <Ago at={lastUpdateAt} /> : '–'}</Fact>
        <Fact label={t('sources.lastDay')}>
          <span className="tabular-nums">{t('sources.lastDayOf', { number: format.number(lastDay) })}</span>
        </Fact>
        <Fact label={t('sources.total')}>
          <span className="tabular-nums">{t('sources.lastDayOf', { number: format.number(updates) })}</span>
        </Fact>
        <Fact label={t('sources.visibility')}>{t(`sources.visibilities.${visibility}`)}</Fact>
        {kinds.length > 0 ? (
          <div className="col-span-2 sm:col-span-4">
            <dt className="text-[13px]/5 text-ink-soft">{t('sources.sends')}</dt>
            <dd>{sayKinds(words, kinds)}</dd>
          </div>
        ) : null}
      </dl>
      {isOwn ? null : (
        <p className="mt-3 text-[13px]/5 text-pretty text-ink-soft">
          {[
            allowedDays === null
              ? ''
              : t('sources.silentLimit', { count: allowedDays, number: format.number(allowedDays) }),
            ahead > 0 ? t('sources.ahead', { count: ahead, number: format.number(ahead) }) : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {connections.length > 0 ? (
        <ul className="mt-1">
          {connections.map(({ id, tool, paused }) => (
            <li key={id} className="text-[14px]/[22px]">
              <ProjectLink to={`connections/${id}`} className="link inline-flex min-h-11 items-center">
                {t('sources.connectedToTool', { tool: toolName(words, tool) })}
              </ProjectLink>
              {paused ? <span className="text-ink-soft"> · {t('sources.paused')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {isOwn ? null : <KeyList keys={source.keys} timeZone={timeZone} />}
    </Card>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-[13px]/5 text-ink-soft">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

function State({ source: { stale, lastUpdateAt } }: { source: SourceLine }) {
  const { t } = useWords()
  const [health, word] = stale
    ? (['attention', 'sources.silent'] as const)
    : lastUpdateAt === null
      ? (['unknown', 'sources.neverSpoke'] as const)
      : (['good', 'sources.well'] as const)
  return (
    <span className={statusColour(health)}>
      <StatusMark health={health} label="" /> {t(word)}
    </span>
  )
}

function Quarantined({ of }: { of: number }) {
  const { t, format } = useWords()
  return (
    <ProjectLink to="quarantine" className="link">
      <StatusMark health="attention" label="" /> {t('sources.quarantined', { count: of, number: format.number(of) })}
    </ProjectLink>
  )
}
