import { useRevalidator, Link } from '@remix-run/react'
import { useEffect } from 'react'
import { emptyRoom } from '#contract/open-days/empty-room'
import type { LobbyView } from '#contract/open-days/views'
import { useRoom } from '~/live/use-room'
import { ActsContext } from '../acts'
import type { RefusedAct } from '../send-act'
import { useSlidesAhead } from './slide-in-hand'
import { useOwnMarks } from './use-own-marks'
import { useRefusals } from './use-refusals'
import { formatInstant } from '~/words/civil-format'
import { useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { InputField } from '~/ui/form/input-field'
import { StatusMark } from '~/ui/status-mark'
import { PulseForm } from './pulse-form'
import { RoomFrame } from './room-frame'

interface LobbyRoomProps {
  code: string
  lobby: LobbyView
  refused: RefusedAct | null
  /** Joined, but the browser kept no cookie of it. */
  forgotten: boolean
}

const nothing = { asked: [], voted: [], chosen: {}, pulse: { useful: null, confident: null } }
/** Whatever the room says first is newer. */
const closed = { ...emptyRoom, revision: -1 }

/** Outside of the room: whoever joined is let in by itself once it opens. */
export function LobbyRoom({ code, lobby, refused, forgotten }: LobbyRoomProps) {
  const { own, send } = useOwnMarks(`/j/${code}/act`, nothing, null)
  const say = useRefusals()
  useSlidesAhead()
  const pulse = own === nothing ? lobby.pulse : own.pulse
  return (
    <ActsContext.Provider value={{ send, say }}>
      <LobbyPage lobby={{ ...lobby, pulse }} nameless={refused?.refused === 'invalid'} forgotten={forgotten} />
      {lobby.joined && lobby.openDay.state === 'planned' && !lobby.open ? <LetIn code={code} /> : null}
    </ActsContext.Provider>
  )
}

function LetIn({ code }: { code: string }) {
  const { revalidate } = useRevalidator()
  const { room } = useRoom({ code }, closed, revalidate)
  const isNow = room.open || room.state !== 'planned'
  useEffect(() => {
    if (isNow) revalidate()
  }, [isNow, revalidate])
  return null
}

interface LobbyPageProps {
  lobby: LobbyView
  /** The name has to be given, and was not. */
  nameless?: boolean
  forgotten?: boolean
}

/** Before the room opens and after it closed; and the one press that joins. */
function LobbyPage({ lobby, nameless, forgotten }: LobbyPageProps) {
  const { t, language } = useTranslation()
  const inBoth = useInBoth()
  const { openDay, project, joined, anonymous, pulse } = lobby
  const when = formatInstant(language, openDay.startsAt, openDay.timeZone)
  const isAhead = openDay.state === 'planned' || openDay.state === 'live'
  return (
    <RoomFrame project={project}>
      <div className="mx-auto w-full max-w-120 py-6 wide:py-16">
        {lobby.rehearsal ? <p className="room-rehearsal mb-6">{t('room.rehearsal')}</p> : null}
        <p className="text-[13px]/5 text-ink-soft">{project.name}</p>
        <h1 className="headline mt-1">{isAhead ? inBoth(openDay.title) : t(`room.${endOf(openDay.state)}`)}</h1>
        {isAhead ? (
          openDay.state === 'planned' ? (
            <p className="mt-3 text-ink-soft">{t('room.begins', { when })}</p>
          ) : null
        ) : (
          <p className="mt-3 text-pretty text-ink-soft">{t(`room.${endOf(openDay.state)}More`)}</p>
        )}
        {openDay.state === 'closed' ? (
          <p className="mt-6">
            <Link to="recap" className="button room-big">
              {t('room.recap')}
            </Link>
          </p>
        ) : null}
        {isAhead && joined ? (
          <>
            <p className="mt-8 text-pretty" role="status">
              {t('room.waiting')}
            </p>
            {/* Without JavaScript the page comes again by itself, as it says. */}
            <noscript>
              <meta httpEquiv="refresh" content="15" />
            </noscript>
          </>
        ) : null}
        {isAhead && !joined ? (
          <form method="post" className="mt-8 grid gap-5">
            {forgotten ? (
              <p role="alert" className="text-pretty text-critical">
                <StatusMark health="critical" label="" /> {t('room.forgotten')}
              </p>
            ) : null}
            <InputField
              name="name"
              label={t('room.name')}
              hint={anonymous ? t('room.nameHint') : undefined}
              problem={nameless ? t('room.nameNeeded') : undefined}
              optional={anonymous}
              required={!anonymous}
              maxLength={100}
              autoComplete="name"
            />
            <button name="act" value="join" className="button room-big">
              {t('room.join')}
            </button>
            <p className="text-center text-[13px]/5 text-ink-soft">{t('room.noAccount')}</p>
          </form>
        ) : null}
        {openDay.state === 'closed' && joined ? (
          <section className="mt-8 border-t border-line pt-6">
            <p className="font-semibold">{t('room.thanks')}</p>
            <p className="mt-1 text-pretty text-ink-soft">{t('room.thanksMore')}</p>
            <PulseForm pulse={pulse ?? { useful: null, confident: null }} />
          </section>
        ) : null}
      </div>
    </RoomFrame>
  )
}

const endOf = (state: LobbyView['openDay']['state']) => (state === 'cancelled' ? 'cancelled' : 'over')
