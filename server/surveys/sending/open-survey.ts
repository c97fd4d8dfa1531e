import type { SendingRule } from '../../contract/surveys/forms.ts'
import { refuseExisting } from '../../identity/refuse-existing.ts'
import type { Transaction } from '../../platform/database.ts'
import { serializably } from '../../platform/serializably.ts'
import type { SurveyProject } from '../find-project.ts'
import { newOpenLink } from '../open-link.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { storeTemplate, type Template } from '../templates/find-template.ts'
import { inviteGroups } from './invite-groups.ts'
import { nameSurvey, type Subject } from './name-survey.ts'
import { hasOpenLink, planSending } from './plan-sending.ts'

export interface Opening {
  template: Template
  rule: SendingRule
  /** What sets it off; the same cause opens nothing twice. */
  cause: string
  subject?: Subject | null
}

/**
 * Opens a survey: its row, an invitation for each person (also those left out, with the reason) and the messages to
 * group chats, in one transaction; the mails follow (`mailInvitations`). Gives its id and key. `conflict` where this
 * cause opened one before, `invalid` where nobody would be asked.
 */
export async function openSurvey(
  tools: SurveyTools,
  project: SurveyProject,
  { template, rule, cause, subject = null }: Opening,
): Promise<{ id: string; key: string }> {
  const now = tools.clock()
  const opening = serializably(tools.database, async (transaction: Transaction) => {
    const plan = await planSending(transaction, project, rule, now)
    const stored = await storeTemplate(transaction, project.id, template, now)
    const about = { occasion: template.occasion, title: template.design.title, day: plan.openDay, subject }
    const named = await nameSurvey(transaction, project.id, about)
    const link = hasOpenLink(rule) ? newOpenLink(tools) : null
    const survey = await transaction.survey.create({
      data: {
        projectId: project.id,
        key: named.key,
        title: JSON.stringify(named.title),
        versionId: stored.versionId,
        anonymous: rule.anonymous,
        cause,
        opensAt: new Date(now),
        closesAt: plan.closesAt,
        remindOn: plan.remindOn.join(','),
        ...link?.stored,
      },
    })
    await transaction.invitation.createMany({
      data: plan.people.map(({ leftOut, ...person }) => ({
        ...person,
        surveyId: survey.id,
        status: leftOut ?? 'queued',
        askedAt: leftOut ? null : new Date(now),
      })),
    })
    if (link) await inviteGroups(tools, transaction, { survey, title: named.title, code: link.code, bots: rule.bots })
    return { id: survey.id, key: survey.key }
  })
  return refuseExisting(opening, 'a survey for this', 'template')
}
