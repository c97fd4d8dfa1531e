import type { OpenDayView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { AgendaList } from '~/open-day/invitation/agenda-list'
import { sayWhen } from '~/open-day/invitation/say-when'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import { OpenDayActions } from './open-day-actions'
import { PeopleCard } from './people-card'
import { useTranslation } from '~/words/use-translation'
import { QrCode } from '~/ui/qr-code'
import { WhenLine } from '~/open-day/invitation/when-line'
import { FactList } from '~/open-day/fact-list'

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

/** The room's code, as a QR code to be scanned and as characters to be typed. */
function JoinCard({ openDay: { joinQr, joinUrl, code } }: { openDay: OpenDayView }) {
  const { t } = useTranslation()
  return (
    <Card id="join" title={t('openDays.page.join')} summary={t('openDays.page.joinMeans')}>
      <div className="flex flex-wrap items-center gap-5">
        <QrCode
          svg={joinQr}
          label={t('openDays.page.qr', { url: joinUrl })}
          className="aspect-square w-36 shrink-0 rounded-[10px] bg-white p-2"
        />
        <div className="min-w-0">
          <p className="text-[13px]/5 text-ink-soft">{t('openDays.page.code')}</p>
          <p className="text-[30px]/[38px] font-semibold tracking-[0.08em] tabular-nums select-all">{code}</p>
          <a href={joinUrl} className="link inline-flex min-h-11 items-center text-[13px]/5 break-all">
            {joinUrl.replace(/^https?:\/\//, '')}
          </a>
        </div>
      </div>
    </Card>
  )
}

/** The facts that people look for on the way there. */
function WhereCard({ openDay, zone }: { openDay: OpenDayView; zone: string }) {
  const { t, format } = useWords()
  const { place, link, plan } = openDay
  return (
    <Card id="where" title={t('openDays.page.whenAndWhere')}>
      <FactList
        facts={[
          [t('openDays.page.when'), <WhenLine key="when" openDay={openDay} zone={zone} />],
          [t('openDays.page.place'), place],
          [
            t('openDays.page.link'),
            link ? (
              <a key="link" href={link} className="link -my-2.5 inline-block py-2.5 break-all" rel="noreferrer">
                {link}
              </a>
            ) : null,
          ],
          [t('openDays.page.presenters'), plan.presenters.length > 0 ? format.list(plan.presenters) : null],
        ]}
      />
      {place || link ? null : (
        <p className="mt-3 text-[13px]/5 text-pretty text-ink-soft">{t('openDays.page.nowhere')}</p>
      )}
    </Card>
  )
}
