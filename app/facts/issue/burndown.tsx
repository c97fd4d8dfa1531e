import { useMemo } from 'react'
import type { BoardView, BurndownDay } from '#contract/board'
import { useClock } from '~/words/clock'
import { useWords, type Words } from '~/words/say'
import { ChartFigure } from '~/ui/chart/chart-figure'
import type { Figures } from '~/ui/chart/figures-table'
import { nameDays } from '~/ui/chart/name-days'
import { burndownChart } from './burndown-chart'
import { burndownDays } from './burndown-days'

interface BurndownProps {
  board: BoardView
  summary: string
  height: number
  grow?: boolean
}

/** Open issues over time with the ideal line and the forecast; under them what was found and what came back. */
export function Burndown({ board: { issues, today }, summary, height, grow }: BurndownProps) {
  const words = useWords()
  const { stands } = useClock()
  const { model, figures, found } = useMemo(
    () => ({
      ...burndownChart(words, { issues, today }, stands),
      figures: burndownFigures(words, burndownDays(issues, today)),
    }),
    [words, issues, today, stands],
  )
  return (
    <ChartFigure
      label={words.t('issues.burndown')}
      summary={words.t('issues.sentences', { first: summary, second: found })}
      model={model}
      height={height}
      grow={grow}
      figures={figures}
    />
  )
}

/** The burndown as figures, the latest first. */
function burndownFigures(words: Words, history: BurndownDay[]): Figures {
  const { t } = words
  const named = nameDays(words, history)
  return {
    columns: [
      t('chart.day'),
      t('issues.opened'),
      t('issues.reopened'),
      t('issues.closed'),
      t('issues.open'),
      t('issues.scope'),
    ],
    rows: history
      .map((day, index) => [named[index]!, day.opened, day.reopened, day.closed, day.open, day.scope])
      .reverse(),
  }
}
