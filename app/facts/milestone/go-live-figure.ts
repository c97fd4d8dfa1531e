import type { BoardView, Health } from '#contract/board'
import { gradeMost } from '#contract/board/grade'
import type { Words } from '~/words/say'
import { sayGoLive } from './say-go-live'
import type { Figure } from '../fact'

/** The day of the next going live, by its name, and how far it is from the agreed one. */
export function goLiveFigure(words: Words, { headline, project, health, milestones }: BoardView): Figure {
  const { t, format } = words
  const { code, params } = headline
  const date = ('date' in params ? params.date : null) ?? project.goLiveOn
  const days = 'days' in params ? params.days : 0
  const milestone = 'key' in params ? milestones.items.find(({ key }) => key === params.key) : undefined
  const plannedOn = milestone?.plannedOn
  const denominator =
    plannedOn && date
      ? t('figures.goLiveAgreed', { agreed: format.dayWithYear(plannedOn), date: format.dayWithYear(date) })
      : undefined
  const behind = milestone && { to: 'plan', label: t('plan.seeAll'), keys: [milestone.key] }
  const judge = (): { note: string; health: Health | null } => {
    if (!date) return { note: t('figures.noGoLive'), health: null }
    if (code === 'live') return { note: t('figures.live'), health: 'good' }
    if (code === 'overdue') return { note: t('figures.overdue', { days: format.days(days) }), health: 'critical' }
    if (code === 'moved')
      return {
        note: t('figures.later', { days: format.days(days) }),
        health: gradeMost(days, health.tolerances.slipDays),
      }
    if (code === 'unsure') return { note: t('figures.planned'), health: 'unknown' }
    if (code === 'onTrack' || code === 'atRisk') return { note: t('figures.asPlanned'), health: 'good' }
    return { note: t('figures.planned'), health: null }
  }
  return {
    label: sayGoLive(words, headline),
    value: date ? format.day(date) : t('figures.none'),
    definition: t('figures.goLiveHow'),
    ...(denominator ? { denominator } : {}),
    ...(behind ? { behind } : {}),
    ...judge(),
  }
}
