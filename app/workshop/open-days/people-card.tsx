import type { OpenDayView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { useProject } from '~/reader/project-context'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Confirm } from '~/ui/form/confirm'

type Attendees = NonNullable<OpenDayView['attendees']>

/** Who is on the list and what they have said; for those who run the open day. */
export function PeopleCard({ openDay, attendees }: { openDay: OpenDayView; attendees: Attendees }) {
  const { t, format } = useWords()
  const { today } = useProject().board
  const { state, invitesOn } = openDay
  const said = (reply: string) => attendees.filter((one) => one.invited && one.reply === reply).length
  const waiting = attendees.filter(({ invited }) => !invited).length
  const summary = invitesOn
    ? invitesOn > today
      ? t('openDays.page.invitesOn', { day: format.dayWithWeekday(invitesOn) })
      : t('openDays.page.invitesNow')
    : format.list(
        (['accepted', 'tentative', 'declined', 'none'] as const)
          .filter((reply) => said(reply) > 0)
          .map((reply) => t(`openDays.page.counts.${reply}`, { count: said(reply) })),
      )
  return (
    <Card id="people" title={t('openDays.page.people')} summary={attendees.length > 0 ? summary : undefined}>
      {attendees.length === 0 ? (
        <EmptyState title={t('openDays.page.peopleNone')} more={t('openDays.page.peopleNoneMore')} />
      ) : (
        <ul>
          {attendees.map(({ email, name, reply, invited }) => (
            <li
              key={email}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0 first:pt-0"
            >
              <span className="min-w-0">
                {name || email}
                {name ? <span className="block text-[13px]/5 break-all text-ink-soft">{email}</span> : null}
              </span>
              <span className={`text-[14px]/[22px] ${reply === 'accepted' ? '' : 'text-ink-soft'}`}>
                {invited ? t(`openDays.page.reply.${reply}`) : t('openDays.page.notInvited')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {state === 'planned' && waiting > 0 ? (
        <div className="mt-2 text-[14px]/[22px] text-ink-soft">
          <Confirm
            trigger={t('openDays.page.invite')}
            title={t('openDays.page.inviteTitle', { count: waiting })}
            yes={t('openDays.page.inviteYes')}
            fields={{ intent: 'invite' }}
          >
            {t('openDays.page.inviteMore')}
          </Confirm>
        </div>
      ) : null}
    </Card>
  )
}
