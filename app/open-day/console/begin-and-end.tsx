import type { ReactNode } from 'react'
import type { ConsoleView } from '#contract/open-days/views'
import { civilMoment } from '~/words/civil-format'
import { useNow } from '~/words/clock'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { Popover } from '~/ui/popover'
import { ActForm } from '../act-form'

/** What makes an open day begin and end, and what lets it be tried before: each asks where it matters. */
export function BeginAndEnd({ stage }: { stage: ConsoleView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  const { room, openDay } = stage
  if (room.rehearsal)
    return (
      <ActForm fields={{ act: 'end-rehearsal' }}>
        <button className="button">{t('console.rehearsal.end')}</button>
      </ActForm>
    )
  if (room.state === 'planned') {
    const plannedOn = civilMoment(openDay.startsAt, openDay.timeZone).day
    const today = civilMoment(new Date(now ?? openDay.startsAt).toISOString(), openDay.timeZone).day
    return (
      <>
        <Asked
          trigger={t('console.rehearsal.begin')}
          title={t('console.rehearsal.sure')}
          more={t('console.rehearsal.more')}
          act="rehearse"
          yes={t('console.rehearsal.begin')}
        />
        {plannedOn === today ? (
          <ActForm fields={{ act: 'start' }}>
            <button className="button">{t('console.start')}</button>
          </ActForm>
        ) : (
          <Asked
            trigger={t('console.start')}
            title={t('console.startSure', { day: format.dayWithWeekday(plannedOn) })}
            more={t('console.startEarly')}
            act="start"
            yes={t('console.startYes')}
          />
        )}
      </>
    )
  }
  if (room.state !== 'live') return null
  return (
    <>
      {room.untouched ? (
        <Asked
          trigger={t('console.return')}
          title={t('console.returnSure')}
          more={t('console.returnMore')}
          act="return"
          yes={t('console.return')}
        />
      ) : null}
      <Asked
        trigger={t('console.end')}
        title={t('console.endSure')}
        more={t('console.endMore')}
        act="close"
        yes={t('console.endYes')}
      />
    </>
  )
}

interface AskedProps {
  trigger: ReactNode
  /** The question, and what follows from saying yes. */
  title: string
  more: string
  act: string
  yes: string
}

function Asked({ trigger, title, more, act, yes }: AskedProps) {
  return (
    <Popover trigger={trigger} title={title}>
      <p className="mt-1 text-pretty">{more}</p>
      <ActForm fields={{ act }} className="mt-3">
        <button className="button">{yes}</button>
      </ActForm>
    </Popover>
  )
}
