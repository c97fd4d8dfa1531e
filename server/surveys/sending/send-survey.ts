import type { SendForm } from '../../contract/surveys/forms.ts'
import { dayOf } from '../../platform/civil-day.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { SurveyProject } from '../find-project.ts'
import { relaySoon } from '../relay/relay-soon.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { findTemplate } from '../templates/find-template.ts'
import { mailAllInvitations, mailInvitations } from './mail-invitations.ts'
import { openSurvey } from './open-survey.ts'

/**
 * Opens a survey by hand and sends its mails: the first at once, a long list's others behind. Gives its key. The same
 * people are asked the same only once a day, so that a form sent twice asks nobody twice: then `conflict`.
 */
export async function sendSurvey(tools: SurveyTools, project: SurveyProject, form: SendForm): Promise<string> {
  const template = await findTemplate(tools.database, project.id, form.template)
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
  const cause = `manual:${dayOf(tools.clock(), project.timeZone)}:${template.id}:${who}`
  const { id, key } = await openSurvey(tools, project, { template, rule: form.rule, cause })
  await relaySoon(tools, id)
  if (await mailInvitations(tools, id)) tools.background.run('mailing invitations', mailAllInvitations(tools, id))
  return key
}
