import type { ActionsView } from '#section/action'
import type { Words } from '~/words/say'
import { countAsked } from './yours'

/** How much waits for the customer, and how much of it for too long: to them, or, by their name, to whoever else reads it. */
export function actionsSummary({ t, count, capital }: Words, actions: ActionsView, customer?: string): string {
  const { total, overdue } = countAsked(actions)
  if (total === 0) return customer ? t('actions.noneOf', { customer }) : t('actions.none')
  const facts = { count: total, number: count(total), overdue: count(overdue) }
  if (customer) return capital(t(overdue ? 'actions.openOverdueOf' : 'actions.openOf', { ...facts, customer }))
  return capital(t(overdue ? 'actions.openOverdue' : 'actions.open', facts))
}
