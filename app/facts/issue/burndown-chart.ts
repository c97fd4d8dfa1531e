import type { BoardView } from '#contract/board'
import type { Words } from '~/words/say'
import { burndownDays } from './burndown-days'
import { burndownModel } from './burndown-model'

/** The burndown as a chart, and what was found in a sentence; `isPast` where no time passes any more. */
export function burndownChart(
  { t, format }: Words,
  { issues, today }: Pick<BoardView, 'issues' | 'today'>,
  isPast: boolean,
) {
  const history = burndownDays(issues, today)
  const reopened = history.reduce((sum, day) => sum + day.reopened, 0)
  const scopeNow = t('issues.foundSoFar', { total: format.number(issues.total) })
  const reopenedNow = t('issues.openedAgain', { total: format.number(reopened) })
  const model = burndownModel(issues, history, today, {
    open: t('issues.open'),
    ideal: t('issues.ideal'),
    idealStart: t('issues.idealStart'),
    idealFrom: t('issues.idealFrom', { scope: format.number(issues.ideal?.scope ?? 0) }),
    scope: t('issues.scope'),
    scopeNow,
    reopened: t('issues.reopened'),
    reopenedNow,
    today: isPast ? format.day(today) : t('chart.today'),
    now: t('issues.openNow', { open: format.number(issues.open) }),
    forecast: issues.forecast ? t('issues.likelyBy', { day: format.day(issues.forecast.p85) }) : '',
    goesOn: issues.forecast ? t('issues.goesOn', { day: format.day(issues.forecast.p95) }) : '',
  })
  const found = reopened
    ? t('issues.foundAndAgain', { found: scopeNow, again: reopenedNow })
    : t('issues.foundOnly', { found: scopeNow })
  return { model, found }
}
