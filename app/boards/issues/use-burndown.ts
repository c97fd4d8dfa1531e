import { useMemo } from 'react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'
import type { Figures } from '~/ui/chart/figures-table'
import { burndownDays } from './burndown-days'
import { burndownModel } from './burndown-model'

/** The burndown as a chart and as figures, worded for the reader. */
export function useBurndown({ issues, today }: BoardView) {
  const { t, language } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => {
      const history = burndownDays(issues, today)
      const model = burndownModel(issues, history, today, {
        open: t('issues.open'),
        scope: t('issues.scope'),
        ideal: t('issues.ideal'),
        reopened: t('issues.reopened'),
        today: t('chart.today'),
        now: t('issues.openNow', { open: format.number(issues.open) }),
        forecast: issues.forecast ? t('issues.likelyBy', { day: format.day(issues.forecast.p85) }) : '',
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
      return { model, figures }
    },
    // `t` and `format` are new on each render and change only with the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [issues, today, language],
  )
}
