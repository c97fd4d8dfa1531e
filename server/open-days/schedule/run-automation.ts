import { log } from '../../platform/log.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { endForgottenRehearsals } from '../clear-rehearsal.ts'
import { followLeftovers } from '../recap/follow-closing.ts'
import { mailDue } from './mail-due.ts'
import { planAllAhead } from './plan-series.ts'

const steps = { planAllAhead, mailDue, followLeftovers, endForgottenRehearsals }

/**
 * Everything about open days that happens by itself, and what a crash left undone. Each step can be taken any number of
 * times, by any number of processes at once, and what fails is tried again the next time.
 */
export async function runAutomation(tools: OpenDayTools): Promise<void> {
  for (const [name, step] of Object.entries(steps))
    await step(tools).catch((error: unknown) => log.error({ err: error, step: name }, 'open days: a step failed'))
}
