import type { OpenDayLine } from '#contract/open-days/views'
import { useMounted } from '~/lib/use-mounted'
import { useTranslation } from '~/lib/use-translation'
import { timesOf, useWhen } from './use-when'

interface WhenLineProps {
  openDay: OpenDayLine
  /** What its time zone is called. */
  zone: string
}

/** When it is, with its time zone; and on the reader's own clock, where that shows another time. */
export function WhenLine({ openDay, zone }: WhenLineProps) {
  const { t } = useTranslation()
  const when = useWhen()
  const mounted = useMounted()
  const here = mounted ? { ...openDay, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : null
  const isElsewhere = here !== null && JSON.stringify(timesOf(here)) !== JSON.stringify(timesOf(openDay))
  return (
    <>
      {t('openDays.inZone', { when: when(openDay), zone })}
      {isElsewhere ? (
        <span className="block text-[13px]/5 text-ink-soft">{t('openDays.ownTime', { when: when(here) })}</span>
      ) : null}
    </>
  )
}
