import type { OpenDayLine } from '#contract/open-days/views'
import type { OpenDayPlan } from '#contract/open-days/plan'
import { useTranslation } from '~/words/use-translation'
import { timesOf } from './say-when'

interface AgendaListProps {
  openDay: Pick<OpenDayLine, 'startsAt' | 'timeZone'>
  agenda: OpenDayPlan['agenda']
}

/** What is to be seen, each with the time at which it begins. */
export function AgendaList({ openDay: { startsAt, timeZone }, agenda }: AgendaListProps) {
  const { t } = useTranslation()
  const begins = agenda.map((_, nth) => {
    const before = agenda.slice(0, nth).reduce((sum, { minutes }) => sum + minutes, 0)
    const at = new Date(Date.parse(startsAt) + before * 60_000).toISOString()
    return timesOf({ startsAt: at, minutes: 0, timeZone }).from
  })
  return (
    <ol>
      {agenda.map(({ title, minutes, presenter }, nth) => (
        <li key={nth} className="flex items-baseline gap-4 border-t border-line py-2.5 first:border-t-0 first:pt-0">
          <span className="w-11 shrink-0 text-ink-soft tabular-nums">{begins[nth]}</span>
          <span className="min-w-0 flex-1 text-pretty">
            {title}
            {presenter ? <span className="block text-[13px]/5 text-ink-soft">{presenter}</span> : null}
          </span>
          <span className="shrink-0 text-[13px]/5 whitespace-nowrap text-ink-soft">
            {t('openDays.minutes', { count: minutes })}
          </span>
        </li>
      ))}
    </ol>
  )
}
