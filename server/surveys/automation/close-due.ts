import { closeSurvey } from '../sending/close-survey.ts'
import type { SurveyTools } from '../survey-tools.ts'

/** Closes the surveys whose end has come. */
export async function closeDue(tools: SurveyTools): Promise<void> {
  const ended = await tools.database.survey.findMany({
    where: { closedAt: null, closesAt: { lte: new Date(tools.clock()) } },
    select: { id: true },
  })
  for (const { id } of ended) await closeSurvey(tools, id)
}
