import type { MilestoneView } from '#contract/board'
import { nameOf } from '~/lib/name-of'
import { shortTitle, useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'

/** "Change request: Mobile approval (approved)": what moved or would move a milestone; null for nothing. */
export function useChangeWords() {
  const { language } = useTranslation()
  const { t } = useWords()
  return ({ changes }: MilestoneView): string | null => {
    if (changes.length === 0) return null
    const names = changes.map((change) => {
      const name = shortTitle(nameOf(change, t('changes.internalTitle')))
      const status = change.status ? t(`changes.status.${change.status}`) : null
      return status ? t('plan.changeStatus', { title: name, status }) : name
    })
    return t('plan.changes', {
      count: names.length,
      changes: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
    })
  }
}
