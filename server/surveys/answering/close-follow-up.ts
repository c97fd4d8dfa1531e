import { DaylightError } from '../../contract/errors.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Services } from '../../services/services.ts'
import type { Answering } from './find-answering.ts'
import { listOwnFollowUps } from './own-follow-ups.ts'

/**
 * "Yes, that is settled": said by the giver of the answer, and by nobody else. A second time it changes nothing.
 * Gives the id of the survey that it came from, which may be an earlier one. Throws `not_found` for a follow-up that is not theirs.
 */
export async function closeFollowUp(
  services: Pick<Services, 'clock' | 'database'>,
  answering: Answering,
  followUp: string,
): Promise<string> {
  const own = await listOwnFollowUps(services, answering)
  const found = own.find(({ id }) => id === followUp)
  if (!found) throw new DaylightError('not_found', 'No such follow-up')
  const today = dayOf(services.clock(), answering.project.timeZone)
  await services.database.followUp.updateMany({
    where: { id: followUp, status: { not: 'closed' } },
    data: { status: 'closed', closedOn: today, changedOn: today, revision: { increment: 1 } },
  })
  return found.surveyId
}
