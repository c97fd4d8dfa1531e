import type { Language } from '../../contract/explain.ts'
import { openDayPlanSchema } from '../../contract/open-days/plan.ts'
import type { AudienceView, LobbyView, OwnMarks, SharedStage, TalkView } from '../../contract/open-days/views.ts'
import { forAudience } from '../deck/for-audience.ts'
import { readStage } from '../deck/read-stage.ts'
import { isRehearsed, isRoomOpen } from '../is-room-open.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { FoundRoom, Participant } from './find-room.ts'
import { emptyRoom, readLiveRoom } from './live-room.ts'
import { listShownPolls } from './list-polls.ts'
import { listOwnQuestions, listShownQuestions } from './list-questions.ts'

/** What whoever has the code sees outside: what it is, when, and whether they are in. */
export async function lobbyView(tools: OpenDayTools, { openDay, project, participant }: FoundRoom): Promise<LobbyView> {
  const { title, timeZone, anonymous } = openDayPlanSchema.parse(JSON.parse(openDay.plan))
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
    pulse: participant ? await readPulse(tools, participant) : null,
  }
}

async function readPulse({ database }: OpenDayTools, { id }: { id: string }) {
  const given = await database.pulse.findUnique({ where: { participantId: id } })
  return { useful: given?.useful ?? null, confident: given?.confident ?? null }
}

/** Questions and polls as everyone in the room sees them. */
export async function talkView(tools: OpenDayTools, openDayId: number): Promise<TalkView> {
  const [questions, polls] = await Promise.all([listShownQuestions(tools, openDayId), listShownPolls(tools, openDayId)])
  return { questions, polls }
}

/** What one participant did. */
export async function ownMarks(tools: OpenDayTools, participant: Participant): Promise<OwnMarks> {
  const { id, openDayId } = participant
  const { database } = tools
  const [asked, voted, chosen, pulse] = await Promise.all([
    listOwnQuestions(tools, openDayId, id),
    database.questionVote.findMany({ where: { participantId: id }, select: { questionId: true } }),
    database.pollVote.findMany({ where: { participantId: id }, select: { pollId: true, option: true } }),
    readPulse(tools, participant),
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
  tools: OpenDayTools,
  { project, openDay }: Pick<FoundRoom, 'project' | 'openDay'>,
): Promise<SharedStage> {
  // The room first: what it says of its version is not newer than the board that is shown with it.
  const room = await readLiveRoom(tools.sql, openDay.id, tools.clock())
  const stage = forAudience(await readStage(tools, project, openDay))
  const { questions, polls } = await talkView(tools, openDay.id)
  const shown = new Set(stage.polls.map(({ id }) => id))
  return {
    ...stage,
    room: { ...(room ?? emptyRoom(stage.board.version)), driver: null, driverName: null },
    questions,
    polls: polls.filter(({ id }) => shown.has(id)),
  }
}

/** The whole of it for one participant, as a page begins. */
export async function audienceView(
  tools: OpenDayTools,
  { project, participant, openDay }: FoundRoom & { participant: Participant },
): Promise<AudienceView> {
  const { moderated, anonymous } = openDayPlanSchema.parse(JSON.parse(openDay.plan))
  const [stage, own] = await Promise.all([sharedStage(tools, { project, openDay }), ownMarks(tools, participant)])
  return { ...stage, own, name: participant.name, language: participant.language as Language, moderated, anonymous }
}
