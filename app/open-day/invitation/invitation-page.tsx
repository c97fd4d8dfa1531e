import { Form, Link } from '@remix-run/react'
import type { ReplyView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { AgendaList } from './agenda-list'
import { FactList } from '../fact-list'
import { WhenLine } from './when-line'

const answers = [
  ['accepted', 'accept'],
  ['tentative', 'tentative'],
  ['declined', 'decline'],
] as const

interface InvitationPageProps {
  invitation: ReplyView
  zone: string
  /** Of this invitation; the file for a calendar lies below it. */
  address: string
}

/** Somebody's own invitation: when, where, what, and one press to say whether they come. */
export function InvitationPage({ invitation, zone, address }: InvitationPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const inBoth = useInBoth()
  const { openDay, agenda, presenters, place, link, project } = invitation
  const isOver = openDay.state === 'closed' || openDay.state === 'cancelled'
  return (
    <>
      <p className="text-[13px]/5 text-ink-soft">{project.name}</p>
      <h1 className="headline mt-1.5" tabIndex={-1}>
        {inBoth(openDay.title)}
      </h1>
      <div className="mt-5">
        <FactList
          facts={[
            [t('openDays.page.when'), <WhenLine key="when" openDay={openDay} zone={zone} />],
            [t('openDays.page.place'), place],
            [
              t('openDays.page.link'),
              link && !isOver ? (
                <a key="link" href={link} className="link -my-2.5 inline-block py-2.5 break-all" rel="noreferrer">
                  {link}
                </a>
              ) : null,
            ],
            [t('openDays.page.presenters'), presenters.length > 0 ? format.list(presenters) : null],
          ]}
        />
      </div>
      <WhetherOneComes invitation={invitation} />
      {openDay.state === 'closed' ? (
        <p className="mt-4">
          <Link to={`${address}/recap`} className="button">
            {t('openDays.invited.recap')}
          </Link>
        </p>
      ) : null}
      {isOver ? null : (
        <p className="mt-4">
          <a href={`${address}/calendar.ics`} download className="link inline-flex min-h-11 items-center">
            {t('openDays.invited.calendar')}
          </a>
        </p>
      )}
      {agenda.length > 0 && openDay.state !== 'cancelled' ? (
        <section aria-labelledby="agenda" className="mt-6 border-t border-line pt-5">
          <h2 id="agenda" className="mb-3 text-[16px]/6 font-semibold">
            {t('openDays.page.agenda')}
          </h2>
          <AgendaList openDay={openDay} agenda={agenda} />
        </section>
      ) : null}
    </>
  )
}

function WhetherOneComes({ invitation }: { invitation: ReplyView }) {
  const { t } = useTranslation()
  const { openDay, reply, name, joinUrl, cancelReason } = invitation
  const { state } = openDay
  const heading = 'text-[20px]/7 font-semibold'
  if (state === 'cancelled' || state === 'closed')
    return (
      <div className="mt-7">
        <p className={heading}>{t(state === 'closed' ? 'openDays.invited.over' : 'openDays.invited.cancelled')}</p>
        <p className="mt-1.5 text-pretty text-ink-soft">
          {state === 'closed'
            ? t('openDays.invited.overMore')
            : cancelReason
              ? t('openDays.invited.cancelledWhy', { reason: cancelReason })
              : null}
        </p>
      </div>
    )
  return (
    <div className="mt-7">
      {joinUrl ? (
        <div className="mb-6">
          {state === 'live' ? <p className={heading}>{t('openDays.invited.live')}</p> : null}
          <a href={joinUrl} className="button mt-3 w-full wide:w-auto">
            {t('openDays.invited.join')}
          </a>
          <p className="mt-1.5 text-[13px]/5 text-ink-soft">{t('openDays.invited.joinMeans')}</p>
        </div>
      ) : null}
      {state === 'planned' ? (
        <Form method="post" discover="none" preventScrollReset>
          <h2 className={heading} aria-live="polite">
            {reply !== 'none'
              ? t(`openDays.invited.said.${reply}`)
              : name
                ? t('openDays.invited.greeting', { name })
                : t('openDays.invited.question')}
          </h2>
          <div className="mt-3 grid grid-cols-1 gap-2 wide:flex">
            {answers.map(([value, word]) => (
              <button
                key={value}
                name="reply"
                value={value}
                aria-pressed={reply === value}
                className={reply === value || (reply === 'none' && value === 'accepted') ? 'button' : 'outline-button'}
              >
                {t(`openDays.invited.${word}`)}
              </button>
            ))}
          </div>
          {reply === 'none' ? null : <p className="mt-2 text-[13px]/5 text-ink-soft">{t('openDays.invited.change')}</p>}
        </Form>
      ) : null}
    </div>
  )
}
