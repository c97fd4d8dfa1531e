import type { BoardView, MilestonesView, MilestoneView, PhaseBar } from '../../contract/board.ts'
import { keepSome, mostFirst, toldLast } from '../../contract/board/keep-some.ts'
import { dueOn } from '../../contract/board/milestone-dates.ts'
import { milestoneFigures } from '../../contract/board/milestone-figures.ts'
import { drawn, mostMoved } from '../../contract/board/most-moved.ts'
import { phaseBars, phaseFigures } from '../../contract/board/phase-bars.ts'
import { whatComesNext } from '../../contract/board/what-comes-next.ts'
import { withinReach } from '../../contract/board/within-reach.ts'
import { mostRows, worthShowing } from '../../contract/board/worth-showing.ts'

/** A plan of more is cut to what its pages show. */
const longPlan = 2 * mostFirst
/** As many as a list of what comes next takes at most. */
const mostComing = 8
/** Of those that moved most as many as a chart draws and its table tells. */
const mostTold = 8
/** Change requests that are named of each. */
const mostChanges = 3
/** Phases that are drawn. */
const mostBars = 12
/** Entries of a history, and days of a long plan. */
const longHistory = 60
const mostDays = 21

/** As many of a list as asked for, evenly from its first to its last. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items]
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))]!)
}

type History = MilestoneView['history']

/** A history no longer than its chart is wide: with its first and last forecast, and the one furthest from the first. */
function shorten(history: History): History {
  if (history.length <= longHistory) return history
  const promised = history.filter(({ forecastOn }) => forecastOn !== null)
  const first = promised[0]
  const away = ({ forecastOn }: History[number]) => Math.abs(Date.parse(forecastOn!) - Date.parse(first!.forecastOn!))
  const furthest = promised.reduce((most, entry) => (away(entry) > away(most) ? entry : most), first!)
  const ends = [first, furthest, promised.at(-1)].filter((entry) => entry !== undefined)
  return keepSome(history, [...ends, ...spread(history, longHistory)])
}

const fewChanges = ({ changes, moreChanges = 0 }: MilestoneView) =>
  changes.length <= mostChanges
    ? {}
    : { changes: changes.slice(0, mostChanges), moreChanges: moreChanges + changes.length - mostChanges }

/** Phases that are not done, by their end; after them those that are, the last first. */
function endNext(bars: PhaseBar[]): PhaseBar[] {
  const order = (a: PhaseBar, b: PhaseBar) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)
  const isDone = ({ completed }: PhaseBar) => completed
  return [...bars.filter((bar) => !isDone(bar)).sort(order), ...bars.filter(isDone).sort((a, b) => order(b, a))]
}

/** The milestones that pages show of a long plan, with the figures of all of them; histories as far as they are drawn. */
export function milestonesForPages(view: MilestonesView, { today, headline, project }: BoardView): MilestonesView {
  const { items } = view
  const moved = mostMoved(items)
  const withHistory = new Set([...moved.slice(0, mostTold), ...drawn(moved)].map(({ milestone }) => milestone))
  const short = (item: MilestoneView): MilestoneView => ({
    ...item,
    ...fewChanges(item),
    history: withHistory.has(item) ? shorten(item.history) : [],
  })
  const bars = phaseBars(view, project.startsOn, today)
  const figures = milestoneFigures(view, today)
  const { params } = headline
  const dated = items.filter((item) => dueOn(item) !== null)
  const kept =
    items.length <= longPlan
      ? items
      : keepSome(items, [
          ...items.slice(0, mostFirst),
          ...whatComesNext(items, today, mostComing),
          ...(dated.length <= mostRows ? dated : worthShowing(view, today).shown),
          ...(bars.length <= mostBars ? bars.flatMap(({ slipping, overdue }) => [slipping, overdue]) : []),
          ...withHistory,
          ...toldLast(items),
          ...items.filter(({ key }) => 'key' in params && key === params.key),
        ] as MilestoneView[])
  const days = spread(withinReach(figures.days), mostDays).map(({ day }) => day)
  const cut = { ...view, items: kept.map(short), figures: { ...figures, days } }
  if (bars.length <= mostBars) return cut
  const drawnBars = keepSome(bars, endNext(bars).slice(0, mostBars))
  const bare = (item: MilestoneView | null) => item && { ...item, ...fewChanges(item), history: [] }
  return {
    ...cut,
    phases: drawnBars.map(({ phase }) => phase),
    bars: drawnBars.map((bar) => ({ ...bar, slipping: bare(bar.slipping), overdue: bare(bar.overdue) })),
    phaseFigures: phaseFigures(view, project.startsOn, today),
  }
}
