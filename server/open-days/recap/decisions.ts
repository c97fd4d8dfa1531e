import { DaylightError } from '../../contract/errors.ts'
import { isRehearsed } from '../is-room-open.ts'
import { whileOpen } from '../while-open.ts'
import type { OpenDayTools } from '../open-day-tools.ts'

/** Writes down what was decided; `conflict` once the open day is over. */
export async function addDecision(
  tools: OpenDayTools,
  openDay: { id: number },
  text: string,
  decidedBy: string | null,
): Promise<void> {
  const createdAt = new Date(tools.clock())
  await whileOpen(tools, openDay.id, (transaction, row) =>
    transaction.decision.create({
      data: { openDayId: openDay.id, text, decidedBy, createdAt, rehearsal: isRehearsed(row) },
    }),
  )
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
