import type { DeliveryLine } from '#contract/connections'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark } from '~/ui/status-mark'
import { formatInstant } from '~/words/civil-format'
import { useWords, type Words } from '~/words/say'

interface DeliveryListProps {
  connection: string
  deliveries: readonly DeliveryLine[]
  timeZone: string
}

/** What arrived last, and what became of each. */
export function DeliveryList({ connection, deliveries, timeZone }: DeliveryListProps) {
  const words = useWords()
  const { t, language } = words
  return (
    <ul>
      {deliveries.map((one) => {
        const at = formatInstant(language, one.receivedAt, timeZone)
        return (
          <li key={one.id} className="border-t border-line py-2 first:border-t-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6 text-[14px]/[22px]">
              <span className="min-w-0">
                <Facts
                  of={[
                    <span key="at">
                      <Mark of={one} /> {at}
                    </span>,
                    ...sayOutcome(words, one),
                  ]}
                />
              </span>
              <ProjectLink
                to={`connections/${connection}?delivery=${one.id}#preview`}
                label={t('connections.lookAt', { at })}
                className="link -my-2.5 inline-flex min-h-11 items-center"
              >
                {t('connections.look')}
              </ProjectLink>
            </p>
            {one.reason ? (
              <p className="text-[13px]/5 break-words text-ink-soft">
                {t('connections.toolSays', { reason: one.reason })}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function Mark({ of: { read, quarantined, accepted } }: { of: DeliveryLine }) {
  const health = !read ? 'unknown' : quarantined > 0 ? 'attention' : accepted > 0 ? 'good' : 'unknown'
  return <StatusMark health={health} label="" />
}

function sayOutcome({ t, format }: Words, { read, accepted, ignored, quarantined, reason }: DeliveryLine): string[] {
  if (!read) return [t('connections.outcome.waits')]
  if (reason !== null && accepted === 0) return [t('connections.outcome.unread')]
  const counted = (count: number) => ({ count, number: format.number(count) })
  return [
    accepted > 0 ? t('connections.outcome.accepted', counted(accepted)) : '',
    ignored > 0 ? t('connections.outcome.ignored', counted(ignored)) : '',
    quarantined > 0 ? t('connections.outcome.quarantined', counted(quarantined)) : '',
  ].filter(Boolean)
}
