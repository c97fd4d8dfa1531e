import { DaylightError } from '../../contract/errors.ts'
import type { DecisionForm } from '../../contract/open-days/room.ts'
import type { Services } from '../../services/services.ts'
import { isRehearsed } from '../day/is-room-open.ts'
import { submissionId } from '../day/submission-id.ts'
import { whileOpen } from '../day/while-open.ts'

/** Writes down what was decided, once for each key; `conflict` once the open day is over. */
export async function addDecision(
  services: Pick<Services, 'clock' | 'database'>,
  openDay: { id: number },
  { once, text, decidedBy }: DecisionForm,
): Promise<void> {
  const createdAt = new Date(services.clock())
  const id = submissionId(openDay.id, once)
  await whileOpen(services, openDay.id, async (transaction, row) => {
    if (id && (await transaction.decision.count({ where: { id } })) > 0) return
    await transaction.decision.create({
      data: { id, openDayId: openDay.id, text, decidedBy, createdAt, rehearsal: isRehearsed(row) },
    })
  })
}

/** Takes a decision back; `conflict` once the open day is over, `not_found` for one that it does not have. */
export async function removeDecision(
  services: Pick<Services, 'database'>,
  openDay: { id: number },
  id: string,
): Promise<void> {
  await whileOpen(services, openDay.id, async (transaction, row) => {
    const { count } = await transaction.decision.deleteMany({
      where: { id, openDayId: openDay.id, rehearsal: isRehearsed(row) },
    })
    if (count === 0) throw new DaylightError('not_found', 'No such decision')
  })
}
