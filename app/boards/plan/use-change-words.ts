import type { MilestoneView } from '#contract/board'
import { shortTitle, useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'

/** "Change request: Mobile approval (approved)": what moved or would move a milestone; null for nothing. */
export function useChangeWords() {
  const { language } = useTranslation()
  const { t } = useWords()
  return ({ changes }: MilestoneView): string | null => {
    if (changes.length === 0) return null
    const names = changes.map(({ key, title, status, internal }) => {
      const name = shortTitle(title ?? (internal ? t('changes.internalTitle') : key))
      return status ? t('plan.changeStatus', { title: name, status: t(`changes.status.${status}`) }) : name
    })
    return t('plan.changes', {
      count: names.length,
      changes: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
    })
  }
}
