import type { SlideOutline } from '#contract/open-days/outline'
import { issuesSummary } from '~/facts/issue/issues-summary'
import { gradeMost } from '#contract/board/grade'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import type { SlideOf } from './slide-part'

/** How many issues are open, then and now, how many of them are critical, and how that came to be. */
export function issuesOutline(words: Words, { slide, stage }: SlideOf<'issues'>): SlideOutline {
  const { t, format } = words
  const { board, difference } = stage
  const { issues, health } = board
  const was = difference?.changes.find((change) => change.code === 'issues')?.params.from
  const critical = issues.bySeverity.critical
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('issues.title'),
    lead: issuesSummary(words, board),
    figure: {
      label: t('slides.openIssues'),
      value: format.number(issues.open),
      before: typeof was === 'number' && was !== issues.open ? format.number(was) : null,
      note: t('slides.criticalOfThem', { count: critical, number: format.number(critical) }),
      health: gradeMost(critical, health.tolerances.criticalIssues),
    },
  }
}
