import type { InBoth } from '../../contract/surveys/questions.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { labelOf } from '../survey/label-of.ts'
import { openLinkUrl } from '../survey/open-link.ts'

interface GroupInvitation {
  survey: { id: string; projectId: number; closesAt: Date }
  title: InBoth
  code: string
  bots: readonly string[]
}

/** Queues the open link to group chats, in both languages, as a group may read either. */
export async function inviteGroups(
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
