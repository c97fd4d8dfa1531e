import { DaylightError } from '../../contract/errors.ts'
import { questionsToAsk } from '../../contract/surveys/answers.ts'
import type { Services } from '../../services/services.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { changeResponse, type Answerer } from './change-response.ts'
import type { Answering } from './find-answering.ts'

/**
 * Counts what was answered; a second time it changes nothing, and gives false. Throws `invalid` with the first question that is required
 * and open (or, with nothing answered at all, the first one), `conflict` once the survey is closed.
 */
export async function submitAnswers(
  services: Pick<Services, 'clock' | 'database' | 'limits'>,
  answering: Answering,
  answerer: Answerer,
): Promise<boolean> {
  const { design } = answering
  return changeResponse(services, answering, answerer, ({ answers }) => {
    const asked = questionsToAsk(design, answers)
    const isEmpty = Object.keys(countedAnswers(design, answers)).length === 0
    const missing = isEmpty ? asked[0] : asked.find(({ id, required }) => required && answers[id] === undefined)
    if (missing) throw new DaylightError('invalid', 'This question needs an answer', { path: missing.id })
    return { answers, submitted: true }
  })
}
