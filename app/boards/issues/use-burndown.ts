import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useClock } from '~/lib/clock'
import { useFormat } from '~/lib/format'
import type { Figures } from '~/ui/chart/figures-table'
import { burndownDays } from './burndown-days'
import { burndownModel } from './burndown-model'

/** The burndown as a chart, as figures, and what was found in a sentence, worded for the reader. */
export function useBurndown({ issues, today }: BoardView) {
  const { t, language } = useTranslation()
  const format = useFormat()
  const { stands } = useClock()
  return useMemo(
    () => {
      const history = burndownDays(issues, today)
      const reopened = history.reduce((sum, day) => sum + day.reopened, 0)
      const scopeNow = t('issues.foundSoFar', { total: format.number(issues.total) })
      const reopenedNow = t('issues.openedAgain', { total: format.number(reopened) })
      const model = burndownModel(issues, history, today, {
        open: t('issues.open'),
        ideal: t('issues.ideal'),
        idealStart: t('issues.idealStart'),
        scope: t('issues.scope'),
        scopeNow,
        reopened: t('issues.reopened'),
        reopenedNow,
        today: stands ? format.day(today) : t('chart.today'),
        now: t('issues.openNow', { open: format.number(issues.open) }),
        forecast: issues.forecast ? t('issues.likelyBy', { day: format.day(issues.forecast.p85) }) : '',
        goesOn: issues.forecast ? t('issues.goesOn', { day: format.day(issues.forecast.p95) }) : '',
      })
      const figures: Figures = {
        columns: [
          t('chart.day'),
          t('issues.opened'),
          t('issues.reopened'),
          t('issues.closed'),
          t('issues.open'),
          t('issues.scope'),
        ],
        rows: history
          .map((day) => [format.day(day.day), day.opened, day.reopened, day.closed, day.open, day.scope])
          .reverse(),
      }
      const found = reopened
        ? t('issues.foundAndAgain', { found: scopeNow, again: reopenedNow })
        : t('issues.foundOnly', { found: scopeNow })
      return { model, figures, found }
    },
    // `t` and `format` are new on each render and change only with the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [issues, today, language, stands],
  )
}
