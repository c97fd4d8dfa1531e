import { everyMinute } from '../../platform/every-minute.ts'
import type { Services } from '../../services/services.ts'
import { runSurveyAutomation } from './run-automation.ts'

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export const startAutomation = (services: Services) =>
  everyMinute(() => services.turns.run('automation', () => runSurveyAutomation(services)))
