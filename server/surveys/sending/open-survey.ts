import type { SendingRule } from '../../contract/surveys/forms.ts'
import { refuseExisting } from '../../identity/refuse-existing.ts'
import type { Transaction } from '../../platform/database.ts'
import { serializably } from '../../platform/serializably.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { newOpenLink, openLinkUrl } from '../survey/open-link.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import { storeTemplate, type Template } from '../templates/find-template.ts'
import { nameSurvey, type Subject } from './name-survey.ts'
import { hasOpenLink, planSending } from './plan-sending.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import { labelOf } from '../survey/label-of.ts'

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
  project: Granted<'manageSurveys'>,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'outbox' | 'sealer' | 'tokens'>,
  { template, rule, cause, subject = null }: Opening,
): Promise<{ id: string; key: string }> {
  const now = services.clock()
  const opening = serializably(services.database, async (transaction: Transaction) => {
    const plan = await planSending(project, transaction, rule, now)
    const stored = await storeTemplate(project, transaction, template, now)
    const about = { occasion: template.occasion, title: template.design.title, day: plan.openDay, subject }
    const named = await nameSurvey(project, transaction, about)
    const link = hasOpenLink(rule) ? newOpenLink(services) : null
    const survey = await transaction.survey.create({
      data: {
        projectId: project.id,
        key: named.key,
        title: titleCodec.encode(named.title),
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
    if (link)
      await inviteGroups(services, transaction, { survey, title: named.title, code: link.code, bots: rule.bots })
    return { id: survey.id, key: survey.key }
  })
  return refuseExisting(opening, 'a survey for this', 'template')
}

interface GroupInvitation {
  survey: { id: string; projectId: number; closesAt: Date }
  title: InBoth
  code: string
  bots: readonly string[]
}

/** Queues the open link to group chats, in both languages, as a group may read either. */
async function inviteGroups(
  { outbox, origin }: Pick<Services, 'origin' | 'outbox'>,
  transaction: Transaction,
  { survey, title, code, bots }: GroupInvitation,
): Promise<void> {
  for (const bot of new Set(bots))
    await outbox.queueBotMessage(transaction, {
      dedupeKey: `survey-link:${survey.id}:${bot}`,
      projectId: survey.projectId,
      bot,
      title: labelOf(title),
      text: '您的看法很重要，填写只需一分钟。\nYour view matters to us. It takes a minute.',
      link: { label: '填写问卷 · Answer', url: openLinkUrl(origin, code) },
      notAfter: survey.closesAt,
    })
}
