import { Link, useRevalidator, useSearchParams } from '@remix-run/react'
import { useEffect, useMemo } from 'react'
import type {
  AudienceView,
  LobbyView,
  SharedStage,
  TalkView,
  OwnMarks,
  PollView,
  QuestionView,
} from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useLatest } from '~/live/use-latest'
import { useRoom } from '~/live/use-room'
import { useTranslation } from '~/words/use-translation'
import { StatusMark } from '~/ui/status-mark'
import { ActsContext } from '../acts'
import { slideAt } from '../place'
import { getRoomPart, type RefusedAct } from '../send-act'
import { roomStamp, stageStamp, talkStamp } from '../stamps'
import { AskQuestionForm } from './ask-form'
import { InviteNeighbour } from './invite-neighbour'
import { PollForm } from './poll-form'
import { QuestionList } from './question-list'
import { ReactionBar } from './reaction-bar'
import { RoomFrame } from './room-frame'
import { StagePart } from './stage-part'
import { useOwnMarks } from './use-own-marks'
import { useRefusals } from './use-refusals'

interface AudiencePageProps {
  code: string
  lobby: LobbyView
  view: AudienceView
  /** Why a form that was sent without JavaScript was not taken. */
  refused: RefusedAct | null
  refusedAct: string | null
}

/** A phone in the room: the slide on top, asking and voting below. */
export function AudiencePage({ code, lobby, view, refused, refusedAct }: AudiencePageProps) {
  const { t, language } = useTranslation()
  const inBoth = useInBoth()
  const { revalidate } = useRevalidator()
  const [search] = useSearchParams()
  const at = `/j/${code}`
  const { room, connection } = useRoom({ code }, view.room, revalidate)
  const stage = useLatest<SharedStage>(
    room.open ? stageStamp(room) : null,
    { stamp: stageStamp(view.room), data: view },
    () => getRoomPart('room.stage', code, language),
  )
  const talk = useLatest<TalkView>(
    room.open ? talkStamp(room) : null,
    { stamp: talkStamp(view.room), data: view },
    () => getRoomPart('room.talk', code, language),
  )
  // Whoever rehearsed is not in the open day itself.
  const isElse = roomStamp(room) !== roomStamp(view.room)
  const { own, send } = useOwnMarks(
    `${at}/act`,
    view.own,
    isElse ? null : { stamp: talkStamp(room), questions: talk.questions },
  )
  useEffect(() => {
    if (isElse) revalidate()
  }, [isElse, revalidate])
  const say = useRefusals()

  const { questions, polls } = useMemo(() => withOwn(talk, own), [talk, own])
  const slide = slideAt(stage, room)
  const shown = { ...stage, questions, polls, room }
  const onSlide = slide?.type === 'poll' ? slide.poll : null
  const voting = polls.find(({ id, state }) => state === 'open' && id !== onSlide)
  return (
    <ActsContext.Provider value={{ send, say }}>
      <RoomFrame project={lobby.project}>
        <h1 className="sr-only">{inBoth(view.openDay.title)}</h1>
        {room.rehearsal ? <p className="room-rehearsal">{t('room.rehearsal')}</p> : null}
        <noscript>
          <p className="py-2 text-end">
            <Link to={at} reloadDocument className="link">
              {t('room.refresh')}
            </Link>
          </p>
        </noscript>
        {refused ? (
          <p role="alert" className="py-2 text-pretty text-critical">
            <StatusMark health="critical" label="" /> {say(refused, refusedAct)}
          </p>
        ) : null}
        {connection === 'offline' ? (
          <p role="status" className="room-offline">
            <StatusMark health="attention" label="" /> {t('room.offline')}
          </p>
        ) : null}
        <div className="room-columns">
          <div>
            <StagePart
              stage={shown}
              place={room}
              blank={room.blank}
              around={search.get('slide')}
              pulse={own.pulse}
              imageAt={(image) => `${at}/images/${encodeURIComponent(image)}`}
            />
            {voting ? <PollForm poll={voting} /> : null}
            <ReactionBar counts={room.reactions} />
          </div>
          <div>
            <section className="room-part" aria-labelledby="ask-title">
              <h2 id="ask-title" className="mb-2 text-[16px]/6 font-semibold">
                {t('room.ask')}
              </h2>
              <AskQuestionForm
                code={code}
                name={view.name}
                anonymous={view.anonymous}
                waits={own.asked.some(({ state }) => state === 'waiting')}
              />
            </section>
            <section className="room-part" aria-labelledby="questions-title">
              <h2 id="questions-title" className="text-[16px]/6 font-semibold">
                {t('room.questions')}
              </h2>
              <QuestionList questions={questions} />
            </section>
            <InviteNeighbour join={stage.join} />
          </div>
        </div>
      </RoomFrame>
    </ActsContext.Provider>
  )
}

/** What everyone sees alike, with what this participant did: their own questions that wait, or were put
 * aside, are there for them alone. */
function withOwn({ questions, polls }: TalkView, own: OwnMarks): TalkView {
  const mine = new Set(own.asked.map(({ id }) => id))
  const voted = new Set(own.voted)
  const known = new Set(questions.map(({ id }) => id))
  const unseen = own.asked.filter(({ id, state }) => (state === 'waiting' || state === 'dismissed') && !known.has(id))
  return {
    questions: [
      ...unseen,
      ...questions.map((one): QuestionView => ({ ...one, mine: mine.has(one.id), voted: voted.has(one.id) })),
    ],
    polls: polls.map((poll): PollView => ({ ...poll, mine: own.chosen[poll.id] ?? null })),
  }
}
