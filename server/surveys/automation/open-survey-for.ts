import { DaylightError } from '../../contract/errors.ts'
import type { Occasion } from '../../contract/surveys/forms.ts'
import { log } from '../../platform/log.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import { mailAllInvitations } from '../sending/mail-invitations.ts'
import type { Subject } from '../sending/name-survey.ts'
import { openSurvey } from '../sending/open-survey.ts'
import { listTemplates } from '../templates/find-template.ts'

export interface Event {
  /** Templates for these are looked for in this order. */
  occasions: readonly Occasion[]
  /** What happened, so that it is asked about once: `open-day:<key>`, `phase:design`, `quarter:2026-Q4`. */
  cause: string
  /** What to call it in the survey's title; the day where left out. */
  subject?: Subject | null
}

/**
 * Opens a survey about something that happened, where the delivery team wants one sent by itself. Gives its key; null
 * where no such template is automatic, nobody would be asked, or this was asked about before (also by another process at
 * this moment).
 */
export async function openSurveyFor(
  project: Granted<'manageSurveys'>,
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
  event: Event,
): Promise<string | null> {
  const { occasions, cause, subject = null } = event
  const known = await services.database.survey.count({ where: { projectId: project.id, cause } })
  if (known > 0) return null
  const automatic = (await listTemplates(project, services.database)).filter(({ rule }) => rule.automatic)
  const template = occasions.flatMap((one) => automatic.find(({ occasion }) => occasion === one) ?? [])[0]
  if (!template) return null
  try {
    const { id, key } = await openSurvey(project, services, { template, rule: template.rule, cause, subject })
    await relaySoon(services, id)
    await mailAllInvitations(services, id)
    return key
  } catch (error) {
    if (!(error instanceof DaylightError)) throw error
    log.info({ project: project.key, cause, code: error.code }, 'no survey was opened')
    return null
  }
}
