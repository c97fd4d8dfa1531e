import { DaylightError } from '../../contract/errors.ts'
import { grantGuest } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { isRoomOpen } from '../day/is-room-open.ts'
import type { AudienceBackend } from '../day/open-days-backend.ts'
import { readGuestRecap } from '../recap/read-recap.ts'
import { askQuestion } from './ask-question.ts'
import { audienceView, lobbyView, ownMarks } from './audience-view.ts'
import { carryOutAct } from './carry-out.ts'
import { findParticipant, findRoom, requireInRoom, requireParticipant } from './find-room.ts'
import { gatherReaction } from './gather-reactions.ts'
import { joinRoom } from './join-room.ts'
import { savePulse } from './save-pulse.ts'
import { readShownImage } from './shown-image.ts'
import { votePoll } from './vote-poll.ts'
import { voteQuestion } from './vote-question.ts'

/** How long after the end a code alone leads to what came of it, in milliseconds: codes hang on walls and in photos. */
const codeLastsMs = 30 * 86_400_000

/** The room, for whoever has its code and comes from a network address. None of this can drive. */
export function createAudience(services: Services, address: string): AudienceBackend {
  const audience = withoutTable(services, address)
  return { ...audience, carryOut: (code, token, act) => carryOutAct(audience, [code, token], act) }
}

const withoutTable = (services: Services, address: string): Omit<AudienceBackend, 'carryOut'> => ({
  async lobby(code, token) {
    return lobbyView(services, await findRoom(services, code, token, address))
  },
  async join(code, name, language) {
    return joinRoom(services, code, { name, language, address })
  },
  async open(code, token) {
    const found = await findRoom(services, code, token, address)
    const { participant, openDay } = found
    return participant && isRoomOpen(openDay) ? audienceView(services, { ...found, participant }) : null
  },
  async requireJoined(code, token) {
    await requireParticipant(services, code, token)
  },
  async own(code, token) {
    const participant = await findParticipant(services, code, token)
    if (!participant) throw new DaylightError('not_found', 'No such room')
    return ownMarks(services, participant)
  },
  async ask(code, token, form) {
    await askQuestion(services, await requireInRoom(services, code, token), form, address)
  },
  async vote(code, token, question, wanted) {
    await voteQuestion(services, await requireInRoom(services, code, token), question, wanted)
  },
  async votePoll(code, token, poll, option) {
    await votePoll(services, await requireInRoom(services, code, token), poll, option)
  },
  async react(code, token, reaction) {
    const { id, openDayId } = await requireInRoom(services, code, token)
    await services.limits.react(id)
    gatherReaction(services, openDayId, reaction)
  },
  async savePulse(code, token, pulse) {
    await savePulse(services, await requireParticipant(services, code, token), pulse)
  },
  async getImage(code, token, image) {
    const openDay = (await findParticipant(services, code, token))?.openDay
    if (!openDay || !isRoomOpen(openDay)) throw new DaylightError('not_found', 'No such picture')
    return readShownImage(await grantGuest(services.sql, openDay.projectId), services, openDay, image)
  },
  async recap(code, token) {
    const { participant, project, openDay } = await findRoom(services, code, token, address)
    const isRecent = openDay.closedAt !== null && services.clock() - openDay.closedAt.getTime() < codeLastsMs
    if (!participant && !isRecent) throw new DaylightError('not_found', 'No such recap')
    return readGuestRecap(project, services, openDay)
  },
})
