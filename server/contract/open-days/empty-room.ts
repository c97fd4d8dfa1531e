import type { LiveRoom } from './room.ts'

/** A room that nobody opened yet, over a board of version 0. Apart from the schemas, which phones have no use for. */
export const emptyRoom: LiveRoom = {
  slide: '',
  step: 0,
  blank: false,
  frozenVersion: null,
  driver: null,
  driverName: null,
  driverIsGone: false,
  revision: 0,
  version: 0,
  questions: 0,
  polls: 0,
  outcomes: 0,
  followers: 0,
  joined: 0,
  open: false,
  state: 'planned',
  rehearsal: false,
  untouched: false,
  reactions: { thanks: 0, applause: 0, idea: 0, unclear: 0 },
  stage: '',
}
