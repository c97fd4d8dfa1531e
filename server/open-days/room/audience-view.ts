import { emptyRoom } from '../../contract/open-days/empty-room.ts'
import type { Language } from '../../contract/languages.ts'
import type { AudienceView, LobbyView, OwnMarks, SharedStage, TalkView } from '../../contract/open-days/views.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { isRehearsed, isRoomOpen } from '../day/is-room-open.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { forAudience } from '../deck/for-audience.ts'
import { readStage } from '../deck/read-stage.ts'
import { listShownPolls } from '../talk/list-polls.ts'
import { listOwnQuestions, listShownQuestions } from '../talk/list-questions.ts'
import { forGuests, readLiveRoom } from '../talk/live-room.ts'
import type { FoundRoom, Participant } from './find-room.ts'

/** What whoever has the code sees outside: what it is, when, and whether they are in. */
export async function lobbyView(
  services: Pick<Services, 'database'>,
  { openDay, project, participant }: FoundRoom,
): Promise<LobbyView> {
  const { title, timeZone, anonymous } = planCodec.decode(openDay.plan)
  return {
    openDay: {
      key: openDay.key,
      title: title,
      state: openDay.state as LobbyView['openDay']['state'],
      startsAt: openDay.startsAt.toISOString(),
      minutes: openDay.minutes,
      timeZone,
    },
    project: { name: project.name, customer: project.customer.name, brandColor: project.customer.brandColor },
    open: isRoomOpen(openDay),
    rehearsal: isRehearsed(openDay),
    anonymous,
    joined: participant !== null,
    pulse: participant ? await readPulse(services, participant) : null,
  }
}

async function readPulse({ database }: Pick<Services, 'database'>, { id }: { id: string }) {
  const given = await database.pulse.findUnique({ where: { participantId: id } })
  return { useful: given?.useful ?? null, confident: given?.confident ?? null }
}

/** Questions and polls as everyone in the room sees them. */
export async function talkView(services: Pick<Services, 'sql'>, openDayId: number): Promise<TalkView> {
  const [questions, polls] = await Promise.all([
    listShownQuestions(services, openDayId),
    listShownPolls(services, openDayId),
  ])
  return { questions, polls }
}

/** What one participant did. */
export async function ownMarks(
  services: Pick<Services, 'database' | 'sql'>,
  participant: Participant,
): Promise<OwnMarks> {
  const { id, openDayId } = participant
  const { database } = services
  const [asked, voted, chosen, pulse] = await Promise.all([
    listOwnQuestions(services, openDayId, id),
    database.questionVote.findMany({ where: { participantId: id }, select: { questionId: true } }),
    database.pollVote.findMany({ where: { participantId: id }, select: { pollId: true, option: true } }),
    readPulse(services, participant),
  ])
  return {
    asked,
    voted: voted.map(({ questionId }) => questionId),
    chosen: Object.fromEntries(chosen.map(({ pollId, option }) => [pollId, option])),
    pulse,
  }
}

/** What is on the stage, as it is sent to everyone in the room alike. */
export async function sharedStage(
  project: Granted,
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'sql'>,
  openDay: FoundRoom['openDay'],
): Promise<SharedStage> {
  // The room first: what it says of its version is not newer than the board that is shown with it.
  const room = await readLiveRoom(services.sql, openDay.id, services.clock())
  const stage = forAudience(await readStage(project, services, openDay))
  const { questions, polls } = await talkView(services, openDay.id)
  const shown = new Set(stage.polls.map(({ id }) => id))
  return {
    ...stage,
    room: forGuests(room ?? { ...emptyRoom, version: stage.board.version }),
    questions,
    polls: polls.filter(({ id }) => shown.has(id)),
  }
}

/** The whole of it for one participant, as a page begins. */
export async function audienceView(
  services: Pick<Services, 'boards' | 'clock' | 'database' | 'origin' | 'sql'>,
  { project, participant, openDay }: FoundRoom & { participant: Participant },
): Promise<AudienceView> {
  const { moderated, anonymous } = planCodec.decode(openDay.plan)
  const [stage, own] = await Promise.all([sharedStage(project, services, openDay), ownMarks(services, participant)])
  return { ...stage, own, name: participant.name, language: participant.language as Language, moderated, anonymous }
}
