import { DaylightError } from '../../contract/errors.ts'
import type { Services } from '../../services/services.ts'
import { whileOpen } from '../day/while-open.ts'
import { countChange } from '../talk/count-change.ts'

/**
 * Opens or closes a poll; one that is opened closes the others, as a phone asks one thing at a time. `conflict` once the
 * open day is over, `not_found` for a poll of another one.
 */
export async function setPoll(
  services: Pick<Services, 'database' | 'rooms'>,
  openDayId: number,
  poll: string,
  state: 'open' | 'closed',
): Promise<void> {
  await whileOpen(services, openDayId, async (transaction) => {
    const { count } = await transaction.poll.updateMany({ where: { id: poll, openDayId }, data: { state } })
    if (count === 0) throw new DaylightError('not_found', 'No such poll')
    if (state === 'closed') return
    await transaction.poll.updateMany({
      where: { openDayId, state: 'open', id: { not: poll } },
      data: { state: 'closed' },
    })
  })
  await countChange(services, openDayId, 'polls')
}
