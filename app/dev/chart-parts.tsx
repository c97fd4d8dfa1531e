import { ChartFigure } from '~/ui/chart/chart-figure'
import type { ChartModel } from '~/ui/chart/chart-model'
import { FillCard } from '~/ui/chart/fill-card'
import { Card } from '~/ui/card'
import { useSamples } from './samples'
import type { Parts } from './specimen'

const first = 20_700
const days = Array.from({ length: 60 }, (_, index) => first + index)
const past = (value: (index: number) => number) => days.map((_, index) => (index < 40 ? value(index) : null))
const open = past((index) => Math.round(65 - 40 * Math.abs(index / 40 - 0.6)))

function Chart({
  model,
  grow,
  withKey,
}: {
  model: Omit<ChartModel, 'days' | 'from' | 'to'>
  grow?: boolean
  withKey?: boolean
}) {
  const { short, sentence, day, open: word } = useSamples()
  const figures = { columns: [day, word], rows: days.slice(0, 40).map((at, index) => [String(at), open[index]!]) }
  return (
    <ChartFigure
      label={short}
      summary={sentence}
      model={{ days, from: first, to: first + 70, ...model }}
      height={260}
      figures={figures}
      grow={grow}
      withKey={withKey}
    />
  )
}

function Burndown({ grow }: { grow?: boolean }) {
  const { open: word, closed, today, even, later, many } = useSamples()
  const at = first + 39
  return (
    <Chart
      grow={grow}
      model={{
        series: [
          { label: word, tone: 'brand', shape: 'area', values: open },
          {
            label: closed,
            tone: 'soft',
            shape: 'dashed',
            values: days.map((_, index) => 60 - index),
            startLabel: closed,
          },
        ],
        today: { at, label: today },
        now: { at, value: open[39]!, label: many },
        cone: { p50: first + 55, p85: first + 62, p95: first + 90, label: even, goesOn: later },
        strips: [
          { label: closed, tone: 'critical', shape: 'ticks', values: past((index) => index % 3), endLabel: closed },
        ],
      }}
    />
  )
}

function Lines() {
  const { open: word, closed, short } = useSamples()
  return (
    <Chart
      model={{
        series: [
          { label: word, tone: 'brand', shape: 'line', values: open, endLabel: word },
          { label: closed, tone: 'critical', shape: 'line', values: past((index) => index), endLabel: closed },
          { label: short, tone: 'faint', shape: 'line', values: past((index) => index + 2), endLabel: short },
        ],
      }}
    />
  )
}

function Bars() {
  const { open: word, closed } = useSamples()
  const weekly = (value: (index: number) => number) => days.map((_, index) => (index % 7 ? null : value(index)))
  return (
    <Chart
      withKey
      model={{
        barDays: 7,
        series: [
          { label: word, tone: 'good', shape: 'bars', values: weekly((index) => index) },
          { label: closed, tone: 'ink', shape: 'bars', values: weekly((index) => 60 - index) },
        ],
      }}
    />
  )
}

function Filled() {
  const { short } = useSamples()
  return (
    <div className="grid h-190">
      <FillCard>
        <Card id="filled" title={short}>
          <Burndown grow />
        </Card>
      </FillCard>
    </div>
  )
}

/** Charts: a burndown with all that it may have, lines by their names, bars, and one that fills its card. */
export const chartParts: Parts = {
  'chart/chart-figure': () => (
    <>
      <Burndown />
      <Lines />
      <Bars />
    </>
  ),
  'chart/fill-card': () => <Filled />,
}
