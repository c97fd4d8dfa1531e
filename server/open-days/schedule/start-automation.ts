import { everyMinute } from '../../platform/every-minute.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { runAutomation } from './run-automation.ts'

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export const startOpenDayAutomation = (tools: OpenDayTools) =>
  everyMinute(() => tools.turns.run('open days', () => runAutomation(tools)))
