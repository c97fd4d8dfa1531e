import type { SurveyTools } from '../survey-tools.ts'
import { runAutomation } from './run-automation.ts'

const minuteMs = 60_000

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export function startAutomation(tools: SurveyTools) {
  const run = () => tools.turns.run('automation', () => runAutomation(tools))
  let running = run()
  const timer = setInterval(() => {
    running = run()
  }, minuteMs).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
