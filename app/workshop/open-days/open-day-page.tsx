import type { OpenDayView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { AgendaList } from '~/open-day/invitation/agenda-list'
import { sayWhen } from '~/open-day/invitation/say-when'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '../back-link'
import { JoinCard } from './join-card'
import { OpenDayActions } from './open-day-actions'
import { PeopleCard } from './people-card'
import { WhereCard } from './where-card'

interface OpenDayPageProps {
  openDay: OpenDayView
  /** What its time zone is called. */
  zone: string
}

/** One open day: when, what, who, and the way in. */
export function OpenDayPage({ openDay, zone }: OpenDayPageProps) {
  const words = useWords()
  const { t } = words
  const inBoth = useInBoth()
  const when = sayWhen(words, openDay)
  const { state, title, plan, cancelReason, can } = openDay
  const isOpen = state === 'planned' || state === 'live'
  const lead =
    state === 'cancelled'
      ? cancelReason
        ? t('openDays.page.cancelledWhy', { reason: cancelReason })
        : t('openDays.page.cancelled')
      : state === 'live'
        ? t('openDays.both', { first: when, second: t('openDays.page.live') })
        : when
  return (
    <>
      <BackLink to="open-days">{t('nav.openDays')}</BackLink>
      <PageHeading title={inBoth(title)} lead={lead} />
      <OpenDayActions openDay={openDay} />
      <div className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid gap-4 wide:gap-7">
          <WhereCard openDay={openDay} zone={zone} />
          <Card id="agenda" title={t('openDays.page.agenda')}>
            {plan.agenda.length === 0 ? (
              <EmptyState title={t('openDays.page.agendaEmpty')} more={t('openDays.page.agendaEmptyMore')} />
            ) : (
              <AgendaList openDay={openDay} agenda={plan.agenda} />
            )}
          </Card>
        </div>
        <div className="grid gap-4 wide:gap-7">
          {isOpen ? <JoinCard openDay={openDay} /> : null}
          {can.runOpenDays && openDay.attendees ? <PeopleCard openDay={openDay} attendees={openDay.attendees} /> : null}
        </div>
      </div>
    </>
  )
}
