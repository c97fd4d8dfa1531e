import { DaylightError } from '../../contract/errors.ts'
import type { Transaction } from '../../platform/database.ts'

/**
 * Notes in an anonymous survey that this person's answering began; `conflict` where it did before, by another link. The
 * caller holds the survey's row. Every invitation of the survey is written, not this one alone: what a database keeps
 * beside a row (PostgreSQL's xmin, the place in the file) must not say who answered last.
 */
export async function claimInvitation(
  transaction: Transaction,
  { id, surveyId }: { id: string; surveyId: string },
): Promise<void> {
  const { answered } = await transaction.invitation.findUniqueOrThrow({ where: { id }, select: { answered: true } })
  if (answered) throw new DaylightError('conflict', 'This survey was answered with an earlier link')
  await transaction.$executeRaw`UPDATE invitation SET answered = (answered OR id = ${id}) WHERE survey_id = ${surveyId}`
}
