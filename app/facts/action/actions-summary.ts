import type { ActionsView } from '#section/action'
import type { Words } from '~/words/say'
import { countAsked } from './yours'

/** How much waits for the customer, and how much of it for too long. */
export function actionsSummary({ t, count, capital }: Words, actions: ActionsView): string {
  const { total, overdue } = countAsked(actions)
  if (total === 0) return t('actions.none')
  const facts = { count: total, number: count(total) }
  return capital(overdue ? t('actions.openOverdue', { ...facts, overdue: count(overdue) }) : t('actions.open', facts))
}
