import type { MilestoneView } from '#contract/board'
import { nameOf } from '~/words/name-of'
import { shortTitle, type Words } from '~/words/say'

/** "Change request: Mobile approval (approved)": what moved or would move a milestone; null for nothing. */
export function sayLinkedChanges({ t, format }: Words, { changes, moreChanges = 0 }: MilestoneView): string | null {
  if (changes.length === 0) return null
  const names = changes.map((change) => {
    const name = shortTitle(nameOf(change, t('changes.internalTitle')))
    const status = change.status ? t(`changes.status.${change.status}`) : null
    return status ? t('plan.changeStatus', { title: name, status }) : name
  })
  if (moreChanges > 0) names.push(t('changes.more', { count: moreChanges }))
  return t('plan.changes', { count: names.length, changes: format.list(names) })
}
