import type { Services } from '../../services/services.ts'
import { closeSurvey } from '../sending/close-survey.ts'

/** Closes the surveys whose end has come. */
export async function closeDue(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql' | 'turns'>,
): Promise<void> {
  const ended = await services.database.survey.findMany({
    where: { closedAt: null, closesAt: { lte: new Date(services.clock()) } },
    select: { id: true },
  })
  for (const { id } of ended) await closeSurvey(services, id)
}
