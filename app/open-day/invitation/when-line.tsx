import type { OpenDayLine } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { useMounted } from '~/reader/use-mounted'
import { sayWhen, timesOf } from './say-when'

interface WhenLineProps {
  openDay: OpenDayLine
  /** What its time zone is called. */
  zone: string
}

/** When it is, with its time zone; and on the reader's own clock, where that shows another time. */
export function WhenLine({ openDay, zone }: WhenLineProps) {
  const words = useWords()
  const { t } = words
  const mounted = useMounted()
  const here = mounted ? { ...openDay, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone } : null
  const isElsewhere = here !== null && JSON.stringify(timesOf(here)) !== JSON.stringify(timesOf(openDay))
  return (
    <>
      {t('openDays.inZone', { when: sayWhen(words, openDay), zone })}
      {isElsewhere ? (
        <span className="block text-[13px]/5 text-ink-soft">
          {t('openDays.ownTime', { when: sayWhen(words, here) })}
        </span>
      ) : null}
    </>
  )
}
