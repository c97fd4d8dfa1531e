import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { relayLeftovers } from '../relay/relay-leftovers.ts'
import { mailAllInvitations } from '../sending/mail-invitations.ts'
import { closeDue } from './close-due.ts'
import { openDueSurveys } from './open-due-surveys.ts'
import { remindDue } from './remind-due.ts'

const steps = { closeDue, openDueSurveys, remindDue, mailAllInvitations, relayLeftovers }

/**
 * Everything about surveys that happens by itself, and what a crash left undone. Each step can be taken any number of
 * times, by any number of processes at once, and what fails is tried again the next time.
 */
export async function runSurveyAutomation(services: Services): Promise<void> {
  for (const [name, step] of Object.entries(steps))
    await step(services).catch((error: unknown) => log.error({ err: error, step: name }, 'surveys: a step failed'))
  await services.outbox.deliver()
}
