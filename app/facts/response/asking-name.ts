import type { SurveyView } from '#contract/board'
import { shortTitle, type Words } from '~/words/say'

const named = ['open-day', 'open-day/pulse', 'phase', 'go-live', 'quarterly'] as const

/** What surveys that were asked alike are called; a template of one's own by its latest survey. */
export function askingName({ t }: Words, group: SurveyView[]): string {
  const { series, title } = group.at(-1)!
  const name = named.find((one) => one === series)
  if (name) return t(`satisfaction.asking.${name}`)
  if (series === null || title === null) return t('satisfaction.asking.unsaid')
  return t('satisfaction.asking.own', { title: shortTitle(title) })
}
