import type { AudienceAct } from '../../contract/open-days/audience-act.ts'
import type { ConsoleCommand } from '../../contract/open-days/console-command.ts'
import type { Scope } from '../../identity/scope.ts'
import type { AudienceBackend, RoomBackend } from '../day/open-days-backend.ts'

/** Who asks, and the open day of which project. */
type At = [scope: Scope, project: string, openDay: string]
type Room = Omit<RoomBackend, 'carryOut'>
type Act = ConsoleCommand['act']
type CommandOf<Name extends Act> = Extract<ConsoleCommand, { act: Name }>

const changed = async (revision: Promise<number>) => ({ revision: await revision })

/** What each command at the console does: every one of them, or this does not compile. */
const commands: {
  [Name in Act]: (room: Room, at: At, command: CommandOf<Name>) => Promise<void | { revision: number }>
} = {
  start: (room, at) => room.start(...at),
  rehearse: (room, at) => room.rehearse(...at),
  'end-rehearsal': (room, at) => room.endRehearsal(...at),
  return: (room, at) => room.returnToPlanned(...at),
  close: (room, at) => room.close(...at),
  take: (room, at, { tab, from }) => changed(room.take(...at, tab, from ?? null)),
  release: (room, at, { tab }) => changed(room.release(...at, tab)),
  go: (room, at, { tab, slide, step }) => changed(room.drive(...at, tab, { do: 'go', slide, step })),
  blank: (room, at, { tab, on }) => changed(room.drive(...at, tab, { do: 'blank', blank: on })),
  freeze: (room, at, { tab, on }) => changed(room.drive(...at, tab, { do: 'freeze', frozen: on })),
  moderate: (room, at, { question, do: what }) => room.moderate(...at, question, { do: what }),
  answer: (room, at, { question, answer }) => room.moderate(...at, question, { do: 'answer', answer }),
  poll: (room, at, { poll, state }) => room.setPoll(...at, poll, state),
  decide: (room, at, { act: _, ...form }) => room.addDecision(...at, form),
  undecide: (room, at, { decision }) => room.removeDecision(...at, decision),
  promise: (room, at, { act: _, ...form }) => room.savePromise(...at, null, form),
  unpromise: (room, at, { promise }) => room.removePromise(...at, promise),
  judge: (room, at, { promise, state, note }) =>
    room.judgePromise(...at, promise, { state, ...(note ? { note } : {}) }),
}

/** Does what a command says; the room's new revision where it changes what is shown or who drives. */
export const carryOut = <Name extends Act>(room: Room, at: At, command: CommandOf<Name> & { act: Name }) =>
  commands[command.act](room, at, command)

type Audience = Omit<AudienceBackend, 'carryOut'>
type AudienceActOf<Name extends AudienceAct['act']> = Extract<AudienceAct, { act: Name }>

/** What each act of somebody in the room does, as above. */
const audienceActs: {
  [Name in AudienceAct['act']]: (
    audience: Audience,
    who: [code: string, token: string],
    act: AudienceActOf<Name>,
  ) => Promise<void>
} = {
  ask: (audience, who, { act: _, ...form }) => audience.ask(...who, form),
  vote: (audience, who, { question, wanted }) => audience.vote(...who, question, wanted),
  poll: (audience, who, { poll, option }) => audience.votePoll(...who, poll, option),
  react: (audience, who, { reaction }) => audience.react(...who, reaction),
  pulse: (audience, who, { act: _, ...pulse }) => audience.savePulse(...who, pulse),
}

/** Does what somebody with the code and the token of a participant pressed or wrote. */
export const carryOutAct = <Name extends AudienceAct['act']>(
  audience: Audience,
  who: [code: string, token: string],
  act: AudienceActOf<Name> & { act: Name },
) => audienceActs[act.act](audience, who, act)
