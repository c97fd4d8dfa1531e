import type { ConsoleView, StageView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '~/ui/status-mark'
import { placeAfter } from '../next-place'
import { slideAt, type Place } from '../place'
import { SlideView } from '../slides/slide-view'
import { stepsOf } from '../slides/steps-of'
import { useFormat } from '~/words/say'
import { useNow } from '~/words/clock'

/** What the room sees now, and what it will see next. */
export function StagePair({ stage: known, place }: { stage: ConsoleView; place: Place }) {
  const { t } = useTranslation()
  const format = useFormat()
  // As the room sees it: votes stand beside, for the presenter alone, until they are closed.
  const polls = known.polls.map((poll) => (poll.state === 'closed' ? poll : { ...poll, votes: null }))
  const stage = { ...known, polls }
  const { room } = stage
  const now = slideAt(stage, place)
  const after = placeAfter(stage, place)
  const next = after && slideAt(stage, after)
  const steps = now ? stepsOf(now, stage) : 1
  return (
    <div className="console-pair">
      <section aria-label={t('console.current')}>
        <p className="console-label">
          {t('console.current')}
          {steps > 1 ? <span> · {t('console.step', { step: place.step + 1, steps })}</span> : null}
          {room.blank ? (
            <span className="text-attention">
              {' '}
              · <StatusMark health="attention" label="" /> {t('console.isBlank')}
            </span>
          ) : null}
          {room.frozenVersion === null ? null : (
            <span className="text-attention">
              {' '}
              · <StatusMark health="attention" label="" />{' '}
              {t('console.frozen', { version: format.number(room.frozenVersion) })}
            </span>
          )}
        </p>
        <div className={`console-slide ${room.blank ? 'opacity-40' : ''}`} data-current={now?.id}>
          {now ? <SlideView slide={now} stage={stage} step={place.step} size="thumbnail" /> : null}
        </div>
      </section>
      <section aria-label={t('console.upcoming')}>
        <p className="console-label">{t('console.upcoming')}</p>
        {next ? (
          <div className="console-slide" data-next={next.id}>
            <SlideView slide={next} stage={stage} step={after.step} size="thumbnail" />
          </div>
        ) : (
          <p className="text-ink-soft">{t('console.lastOne')}</p>
        )}
        <AgendaClock openDay={stage.openDay} startedAt={stage.startedAt} />
        <p className="console-label mt-2">{t('console.keys')}</p>
      </section>
    </div>
  )
}

interface AgendaClockProps {
  openDay: StageView['openDay']
  startedAt: string | null
}

/** The point of the agenda in which so many minutes have passed; null after the last. */
function pointAt(agenda: StageView['openDay']['agenda'], minutes: number) {
  let end = 0
  for (const point of agenda) if (minutes < (end += point.minutes)) return { ...point, left: end - minutes }
  return null
}

/** How long it goes on, against the plan. */
function AgendaClock({ openDay, startedAt }: AgendaClockProps) {
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
