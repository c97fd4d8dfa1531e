import type { ActionView } from '#section/action'
import type { Words } from '~/words/say'

/** How much waits for the customer, and how much of it for too long. */
export function actionsSummary({ t, count, capital }: Words, yours: ActionView[]): string {
  if (yours.length === 0) return t('actions.none')
  const overdue = yours.filter((action) => action.overdueDays > 0).length
  const facts = { count: yours.length, number: count(yours.length) }
  return capital(overdue ? t('actions.openOverdue', { ...facts, overdue: count(overdue) }) : t('actions.open', facts))
}
