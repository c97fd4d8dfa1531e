import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { relaySurvey } from './relay-survey.ts'

/**
 * Sends on what changed in a survey, and returns when it is done. Many who come during one sending share the next. What
 * fails is logged, not thrown: the answer itself is kept, and the minute's job tries again.
 */
export const relaySoon = (
  services: Pick<Services, 'clock' | 'database' | 'own' | 'sql' | 'turns'>,
  surveyId: string,
): Promise<void> =>
  services.turns.run(`relay ${surveyId}`, () =>
    relaySurvey(services, surveyId).catch((error: unknown) =>
      log.warn({ err: error, survey: surveyId }, 'scores wait for the ledger'),
    ),
  )
