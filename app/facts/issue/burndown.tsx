import { useMemo } from 'react'
import type { BoardView, BurndownDay } from '#contract/board'
import { useClock } from '~/words/clock'
import { useWords, type Words } from '~/words/say'
import { ChartFigure } from '~/ui/chart/chart-figure'
import type { Figures } from '~/ui/chart/figures-table'
import { isThinned, nameDays } from '~/ui/chart/name-days'
import { burndownChart } from './burndown-chart'
import { burndownDays } from './burndown-days'

interface BurndownProps {
  board: BoardView
  summary: string
  height: number
  grow?: boolean
}

/** Open issues over time with the ideal line and the forecast; under them what was found and what came back. */
export function Burndown({ board, summary, height, grow }: BurndownProps) {
  const words = useWords()
  const { stands } = useClock()
  const { model, figures, found } = useMemo(() => {
    const { issues, today } = board
    const figuresOf = (burndown: BurndownDay[]) => burndownFigures(words, burndownDays({ ...issues, burndown }, today))
    const byDay = async () => {
      const { fetchDays } = await import('~/ui/chart/fetch-days')
      return figuresOf(await fetchDays('burndown', board, stands))
    }
    return {
      ...burndownChart(words, board, stands),
      figures: { ...figuresOf(issues.burndown), byDay: isThinned(issues.burndown) ? byDay : undefined },
    }
  }, [words, board, stands])
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
