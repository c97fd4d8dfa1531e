import { everyMinute } from '../../platform/every-minute.ts'
import type { Services } from '../../services/services.ts'
import { log } from '../../platform/log.ts'
import { endForgottenRehearsals } from '../day/clear-rehearsal.ts'
import { followLeftovers } from '../recap/follow-closing.ts'
import { mailDue } from './mail-due.ts'
import { planAllAhead } from './plan-series.ts'

/** Runs the automation now and every minute; `stop` ends it after what is under way. */
export const startOpenDayAutomation = (services: Services) =>
  everyMinute(() => services.turns.run('open days', () => runOpenDayAutomation(services)))

const steps = { planAllAhead, mailDue, followLeftovers, endForgottenRehearsals }

/**
 * Everything about open days that happens by itself, and what a crash left undone. Each step can be taken any number of
 * times, by any number of processes at once, and what fails is tried again the next time.
 */
export async function runOpenDayAutomation(services: Services): Promise<void> {
  for (const [name, step] of Object.entries(steps))
    await step(services).catch((error: unknown) => log.error({ err: error, step: name }, 'open days: a step failed'))
}
