import type { StageView } from '#contract/open-days/views'
import { useNow } from '~/words/clock'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'

interface AgendaClockProps {
  openDay: StageView['openDay']
  startedAt: string | null
}

/** The point of the agenda in which so many minutes have passed; null after the last. */
export function pointAt(agenda: StageView['openDay']['agenda'], minutes: number) {
  let end = 0
  for (const point of agenda) if (minutes < (end += point.minutes)) return { ...point, left: end - minutes }
  return null
}

/** How long it goes on, against the plan. */
export function AgendaClock({ openDay, startedAt }: AgendaClockProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  if (!startedAt || now === null) return null
  const minutes = Math.max(0, Math.floor((now - Date.parse(startedAt)) / 60_000))
  const over = minutes - openDay.minutes
  const point = pointAt(openDay.agenda, minutes)
  const [mark, colour] = over > 0 ? ['▲ ', 'text-attention'] : ['', '']
  return (
    <div className="mt-3 min-w-0">
      <p className={`text-[28px]/9 font-semibold tabular-nums ${colour}`}>
        {mark}
        {over > 0
          ? t('console.overtime', { minutes: format.number(over) })
          : t('console.elapsed', { minutes: format.number(minutes), total: format.number(openDay.minutes) })}
      </p>
      {point ? (
        <p className="text-pretty text-ink-soft">
          {t('console.point', { title: point.title })} · {t('console.left', { minutes: format.number(point.left) })}
        </p>
      ) : null}
    </div>
  )
}
