import { everyMinute } from '../../platform/every-minute.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { runAutomation } from './run-automation.ts'

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export const startAutomation = (tools: SurveyTools) =>
  everyMinute(() => tools.turns.run('automation', () => runAutomation(tools)))
