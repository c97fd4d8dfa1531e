import type { LiveRoom } from '#contract/open-days/room'

/** Changes when what the slides show has to be looked at again. */
export const stageStamp = ({ version, frozenVersion, stage }: LiveRoom) =>
  JSON.stringify([version, frozenVersion, stage])

/** Changes when the open day begins, is rehearsed or ends. */
export const roomStamp = ({ state, rehearsal }: LiveRoom) => `${state} ${rehearsal}`

/** Changes when questions or polls have to be looked at again. */
export const talkStamp = ({ questions, polls }: LiveRoom) => JSON.stringify([questions, polls])

/** Changes when what was decided and promised has to be looked at again. */
export const outcomesStamp = ({ outcomes }: LiveRoom) => String(outcomes)
