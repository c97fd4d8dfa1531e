import { DaylightError } from '../../contract/errors.ts'
import { isRoomOpen } from '../is-room-open.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import type { AudienceBackend } from '../open-days-backend.ts'
import { readGuestRecap } from '../recap/read-recap.ts'
import { askQuestion } from './ask-question.ts'
import { audienceView, lobbyView, ownMarks } from './audience-view.ts'
import { findParticipant, findRoom, requireInRoom, requireParticipant } from './find-room.ts'
import { gatherReaction } from './gather-reactions.ts'
import { joinRoom } from './join-room.ts'
import { limitReacting } from './limit-audience.ts'
import { readShownImage } from './shown-image.ts'
import { savePulse } from './save-pulse.ts'
import { votePoll } from './vote-poll.ts'
import { voteQuestion } from './vote-question.ts'

/** How long after the end a code alone leads to what came of it, in milliseconds: codes hang on walls and in photos. */
const codeLastsMs = 30 * 86_400_000

/** The room, for whoever has its code and comes from a network address. None of this can drive. */
export const createAudience = (tools: OpenDayTools, address: string): AudienceBackend => ({
  async lobby(code, token) {
    return lobbyView(tools, await findRoom(tools, code, token, address))
  },
  async join(code, name, language) {
    return joinRoom(tools, code, { name, language, address })
  },
  async open(code, token) {
    const found = await findRoom(tools, code, token, address)
    const { participant, openDay } = found
    return participant && isRoomOpen(openDay) ? audienceView(tools, { ...found, participant }) : null
  },
  async requireJoined(code, token) {
    await requireParticipant(tools, code, token)
  },
  async own(code, token) {
    const participant = await findParticipant(tools, code, token)
    if (!participant) throw new DaylightError('not_found', 'No such room')
    return ownMarks(tools, participant)
  },
  async ask(code, token, form) {
    await askQuestion(tools, await requireInRoom(tools, code, token), form, address)
  },
  async vote(code, token, question, wanted) {
    await voteQuestion(tools, await requireInRoom(tools, code, token), question, wanted)
  },
  async votePoll(code, token, poll, option) {
    await votePoll(tools, await requireInRoom(tools, code, token), poll, option)
  },
  async react(code, token, reaction) {
    const { id, openDayId } = await requireInRoom(tools, code, token)
    await limitReacting(id)
    gatherReaction(tools, openDayId, reaction)
  },
  async savePulse(code, token, pulse) {
    await savePulse(tools, await requireParticipant(tools, code, token), pulse)
  },
  async getImage(code, token, image) {
    const openDay = (await findParticipant(tools, code, token))?.openDay
    if (!openDay || !isRoomOpen(openDay)) throw new DaylightError('not_found', 'No such picture')
    return readShownImage(tools, openDay, image)
  },
  async recap(code, token) {
    const { participant, project, openDay } = await findRoom(tools, code, token, address)
    const isRecent = openDay.closedAt !== null && tools.clock() - openDay.closedAt.getTime() < codeLastsMs
    if (!participant && !isRecent) throw new DaylightError('not_found', 'No such recap')
    return readGuestRecap(tools, project, openDay)
  },
})
