import { outboxReasons, type OutboxReason } from '#contract/surveys/views'
import type { Speaker } from '~/words/language'

const isOurs = (reason: string): reason is OutboxReason => outboxReasons.some((one) => one === reason)

/** Why a message has not arrived: a reason of ours in the reader's language, or what the other side said. */
export const sayOutboxReason = ({ t }: Pick<Speaker, 't'>, reason: string): string =>
  isOurs(reason) ? t(`outbox.reasons.${reason}`) : reason
