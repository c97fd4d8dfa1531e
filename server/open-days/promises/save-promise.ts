import { DaylightError } from '../../contract/errors.ts'
import type { PromiseForm } from '../../contract/open-days/room.ts'
import type { Services } from '../../services/services.ts'
import { isRehearsed } from '../day/is-room-open.ts'
import { submissionId } from '../day/submission-id.ts'
import { whileOpen } from '../day/while-open.ts'

interface Place {
  id: number
  projectId: number
}

/**
 * Makes a promise (without an id; once for each key) or changes one of this open day. It goes on to the ledger when the open day closes:
 * until then it is a draft, after that its words stand (`conflict`). `not_found` for one that this open day does not have.
 */
export async function savePromise(
  services: Pick<Services, 'database'>,
  { id: openDayId, projectId }: Place,
  id: string | null,
  { once, title, owner, dueOn }: PromiseForm,
): Promise<void> {
  await whileOpen(services, openDayId, async (transaction, openDay) => {
    const rehearsal = isRehearsed(openDay)
    const form = { title, owner, dueOn }
    if (id !== null) {
      const { count } = await transaction.openDayPromise.updateMany({ where: { id, openDayId, rehearsal }, data: form })
      if (count === 0) throw new DaylightError('not_found', 'No such promise')
      return
    }
    const made = submissionId(openDayId, once)
    if (made && (await transaction.openDayPromise.count({ where: { id: made } })) > 0) return
    await transaction.openDayPromise.create({ data: { id: made, ...form, openDayId, projectId, rehearsal } })
  })
}

/** Takes back what was noted as a promise; `conflict` once the open day is over, `not_found` for one it does not have. */
export async function removePromise(
  services: Pick<Services, 'database'>,
  { id: openDayId }: Place,
  id: string,
): Promise<void> {
  await whileOpen(services, openDayId, async (transaction, openDay) => {
    const { count } = await transaction.openDayPromise.deleteMany({
      where: { id, openDayId, rehearsal: isRehearsed(openDay) },
    })
    if (count === 0) throw new DaylightError('not_found', 'No such promise')
  })
}
