import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/explain.ts'
import type { SubscriptionView } from '../../contract/surveys/views.ts'
import { findSuppression, setSubscribed } from '../../notify/suppression.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { findAnswering, type Answering } from './find-answering.ts'

/** The answering of somebody who was written to; `not_found` for who came by an open link. */
async function findInvited(tools: SurveyTools, token: string) {
  const { invitation, ...answering } = await findAnswering(tools, token)
  if (!invitation) throw new DaylightError('not_found', 'No such invitation')
  return { ...answering, invitation } satisfies Answering
}

/** Who would stop getting this customer's surveys by this link, and whether they get them. */
export async function getSubscription(tools: SurveyTools, token: string): Promise<SubscriptionView> {
  const { invitation, project } = await findInvited(tools, token)
  return {
    email: invitation.email,
    customer: project.customer.name,
    brandColor: project.customer.brandColor,
    language: invitation.language as Language,
    subscribed: (await findSuppression(tools.database, invitation.email, project.customer.id)) !== 'unsubscribed',
  }
}

/** No surveys of this customer any more to whom this link was sent, or again. */
export async function setSubscription(tools: SurveyTools, token: string, subscribed: boolean): Promise<void> {
  const { invitation, project } = await findInvited(tools, token)
  await setSubscribed(tools.database, invitation.email, project.customer.id, subscribed)
}
