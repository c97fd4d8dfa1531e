import type { SlideOutline } from '#contract/open-days/outline'
import { issuesSummary } from '~/boards/issues/issues-summary'
import { gradeMost } from '~/lib/grade'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import type { SlideOf } from './slide-part'

/** How many issues are open, then and now, how many of them are critical, and how that came to be. */
export function useIssuesOutline({ slide, stage }: SlideOf<'issues'>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const { board, difference } = stage
  const { issues, health } = board
  const was = difference?.changes.find(({ code }) => code === 'issues')?.params.from
  const critical = issues.bySeverity.critical
  return {
    title: slide.heading ? inBoth(slide.heading) : t('issues.title'),
    lead: issuesSummary(board, t, format),
    figure: {
      label: t('slides.openIssues'),
      value: format.number(issues.open),
      before: typeof was === 'number' && was !== issues.open ? format.number(was) : null,
      note: t('slides.criticalOfThem', { count: critical, number: format.number(critical) }),
      health: gradeMost(critical, health.tolerances.criticalIssues),
    },
  }
}
