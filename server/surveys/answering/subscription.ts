import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import type { SubscriptionView } from '../../contract/surveys/views.ts'
import { findSuppression, setSubscribed } from '../../outbox/suppression.ts'
import type { Services } from '../../services/services.ts'
import type { Answering } from './find-answering.ts'

/** Who was written to, and of which project; `not_found` for who came by an open link. */
function requireInvited({ invitation, project }: Answering) {
  if (!invitation) throw new DaylightError('not_found', 'No such invitation')
  return { invitation, project }
}

/** Who would stop getting this customer's surveys by this link, and whether they get them. */
export async function getSubscription(
  services: Pick<Services, 'database'>,
  answering: Answering,
): Promise<SubscriptionView> {
  const { invitation, project } = requireInvited(answering)
  return {
    email: invitation.email,
    customer: project.customer.name,
    brandColor: project.customer.brandColor,
    language: invitation.language as Language,
    subscribed: (await findSuppression(services.database, invitation.email, project.customer.id)) !== 'unsubscribed',
  }
}

/** No surveys of this customer any more to whom this link was sent, or again. */
export async function setSubscription(
  services: Pick<Services, 'database'>,
  answering: Answering,
  subscribed: boolean,
): Promise<void> {
  const { invitation, project } = requireInvited(answering)
  await setSubscribed(services.database, invitation.email, project.customer.id, subscribed)
}
