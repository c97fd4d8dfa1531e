import type { OpenDayLine } from '#contract/open-days/views'
import type { Can } from '#contract/people'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { sayWhen, timesOf } from '~/open-day/invitation/say-when'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { StatusMark, statusColour } from '~/ui/status-mark'

const row = 'border-t border-line py-3 first:border-t-0 first:pt-0'

interface LineProps {
  openDay: OpenDayLine
  /** Whether its title tells it from the others. */
  named: boolean
}

/** One that is still to come: when, what, and who has said that they come. */
export function AheadLine({ openDay, named, can }: LineProps & { can: Can }) {
  const words = useWords()
  const { t } = words
  const inBoth = useInBoth()
  const { key, title, state, invited, accepted } = openDay
  const notInvited = can.runOpenDays ? t('openDays.list.notInvited') : null
  const replies = invited > 0 ? t('openDays.list.coming', { accepted, invited }) : notInvited
  return (
    <li className={row}>
      <p>
        <ProjectLink to={`open-days/${key}`} className="link inline-block py-1 font-medium">
          {sayWhen(words, openDay)}
        </ProjectLink>
      </p>
      <p className="text-[13px]/5 text-ink-soft">
        <Facts
          of={[
            state === 'live' ? (
              <span className={statusColour('good')}>
                <StatusMark health="good" label="" /> {t('openDays.states.live')}
              </span>
            ) : null,
            state === 'cancelled' ? (
              <span className={statusColour('unknown')}>
                <StatusMark health="unknown" label="" /> {t('openDays.states.cancelled')}
              </span>
            ) : null,
            named ? inBoth(title) : null,
            state === 'cancelled' ? null : replies,
          ]}
        />
      </p>
    </li>
  )
}

/** One that was held: its day leads to its recap. */
export function PastLine({ openDay, named }: LineProps) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const { key, title, joined = 0 } = openDay
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-line first:border-t-0">
      <ProjectLink to={`open-days/${key}`} className="link flex min-h-11 items-center">
        {format.dayWithWeekday(timesOf(openDay).day)}
      </ProjectLink>
      <span className="text-[13px]/5 text-ink-soft">
        <Facts of={[named ? inBoth(title) : null, joined > 0 ? t('openDays.list.joined', { count: joined }) : null]} />
      </span>
    </li>
  )
}
