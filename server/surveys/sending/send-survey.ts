import type { SendForm } from '../../contract/surveys/forms.ts'
import { dayOf } from '../../platform/civil-day.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import { findTemplate } from '../templates/find-template.ts'
import { mailAllInvitations, mailInvitations } from './mail-invitations.ts'
import { openSurvey } from './open-survey.ts'

/**
 * Opens a survey by hand and sends its mails: the first at once, a long list's others behind. Gives its key. The same
 * people are asked the same only once a day, so that a form sent twice asks nobody twice: then `conflict`.
 */
export async function sendSurvey(
  project: Granted<'manageSurveys'>,
  services: Pick<
    Services,
    | 'background'
    | 'clock'
    | 'database'
    | 'origin'
    | 'outbox'
    | 'own'
    | 'readLarge'
    | 'sealer'
    | 'sql'
    | 'tokens'
    | 'turns'
  >,
  form: SendForm,
): Promise<string> {
  const template = await findTemplate(project, services.database, form.template)
  const { to, recipients } = form.rule
  const who =
    to === 'list'
      ? sha256(
          recipients
            .map(({ email }) => email)
            .sort()
            .join(),
        ).slice(0, 16)
      : to
  const cause = `manual:${dayOf(services.clock(), project.timeZone)}:${template.id}:${who}`
  const { id, key } = await openSurvey(project, services, { template, rule: form.rule, cause })
  await relaySoon(services, id)
  if (await mailInvitations(services, id))
    services.background.run('mailing invitations', mailAllInvitations(services, id))
  return key
}
