import { DaylightError } from '../../contract/errors.ts'
import type { DecisionForm } from '../../contract/open-days/room.ts'
import { isRehearsed } from '../is-room-open.ts'
import { submissionId } from '../submission-id.ts'
import { whileOpen } from '../while-open.ts'
import type { OpenDayTools } from '../open-day-tools.ts'

/** Writes down what was decided, once for each key; `conflict` once the open day is over. */
export async function addDecision(
  tools: OpenDayTools,
  openDay: { id: number },
  { once, text, decidedBy }: DecisionForm,
): Promise<void> {
  const createdAt = new Date(tools.clock())
  const id = submissionId(openDay.id, once)
  await whileOpen(tools, openDay.id, async (transaction, row) => {
    if (id && (await transaction.decision.count({ where: { id } })) > 0) return
    await transaction.decision.create({
      data: { id, openDayId: openDay.id, text, decidedBy, createdAt, rehearsal: isRehearsed(row) },
    })
  })
}

/** Takes a decision back; `conflict` once the open day is over, `not_found` for one that it does not have. */
export async function removeDecision(tools: OpenDayTools, openDay: { id: number }, id: string): Promise<void> {
  await whileOpen(tools, openDay.id, async (transaction, row) => {
    const { count } = await transaction.decision.deleteMany({
      where: { id, openDayId: openDay.id, rehearsal: isRehearsed(row) },
    })
    if (count === 0) throw new DaylightError('not_found', 'No such decision')
  })
}
