import type { BoardView } from '#contract/board'
import { gradeMost } from '#contract/board/grade'
import type { Words } from '~/words/say'
import type { Figure } from '../fact'

/** Open critical issues, against two weeks ago. */
export function criticalFigure(words: Words, { issues, health }: BoardView): Figure {
  const { t, format } = words
  const base = { label: t('figures.critical'), definition: t('figures.criticalHow') }
  if (issues.total === 0) return { ...base, value: t('figures.none'), note: t('figures.noIssues'), health: null }
  const count = issues.bySeverity.critical
  const behind = {
    to: 'issues?issues.severity=critical&issues.status=open',
    label: t('figures.criticalBehind', { count }),
  }
  const before = issues.twoWeeksAgo
  const against = () => {
    if (!before) return issues.open ? t('figures.ofOpen', { count: issues.open }) : t('figures.noneOpen')
    const facts = { count: before.critical, day: format.day(before.on) }
    if (count === before.critical) return t('figures.same', facts)
    return count < before.critical ? t('figures.down', facts) : t('figures.up', facts)
  }
  return {
    ...base,
    value: format.number(count),
    note: against(),
    ...(count > 0 ? { behind } : {}),
    health: health.sections.issues === 'unknown' ? 'unknown' : gradeMost(count, health.tolerances.criticalIssues),
  }
}
