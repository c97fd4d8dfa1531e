import { outboxReasons, type OutboxReason } from '#contract/surveys/views'
import { useTranslation } from '~/lib/use-translation'

const isOurs = (reason: string): reason is OutboxReason => outboxReasons.some((one) => one === reason)

/** Why a message has not arrived: a reason of ours in the reader's language, or what the other side said. */
export function useReasonWords() {
  const { t } = useTranslation()
  return (reason: string) => (isOurs(reason) ? t(`outbox.reasons.${reason}`) : reason)
}
