import type { Day } from '#contract/board'
import { toDay, toDayNumber } from './day-number'

/** A mark on a time axis. */
export interface TimeTick {
  at: number
  day: Day
  /** How its label is to be written; a `firstMonth` says its year too where that is not the reader's. */
  grain: 'day' | 'month' | 'firstMonth' | 'year'
  /** The room that an axis must have to show it: `tickRoom` hides it below that. */
  room: Room
}
type Room = 'any' | 'some' | 'much'

/** What hides a tick, by the width of the axis' container: the server knows no widths, so the page sorts it out. */
export const tickRoom: Record<Room, string> = { any: '', some: '@max-xs:hidden', much: '@max-2xl:hidden' }

/** As many as fit side by side; months are short words, days longer ones. */
const mostMonths: Record<Room, number> = { any: 5, some: 7, much: 12 }
const mostDays: Record<Room, number> = { any: 3, some: 5, much: 9 }
const monthSteps = [1, 2, 3, 4, 6, 12, 24, 120, 240]
const daySteps = [1, 2, 7, 14, 28]
const shortAxis = 62
/** Steps of whole weeks begin on Mondays; this was one. */
const someMonday = 4

/** First days of months, or Mondays on a short axis; Januaries are written as their year. */
export function timeTicks(from: number, to: number): TimeTick[] {
  const span = to - from
  return span < shortAxis ? dayTicks(from, to) : monthTicks(from, to)
}

/** For each room the smallest step that leaves few enough; each is a multiple of the finer one, so ticks only vanish. */
function stepsFor(length: number, steps: readonly number[], most: Record<Room, number>): Record<Room, number> {
  const coarser = (room: Room, than: number) =>
    steps.find((step) => step % than === 0 && length / step < most[room]) ?? than * Math.ceil(length / than)
  const much = coarser('much', 1)
  const some = coarser('some', much)
  return { much, some, any: coarser('any', some) }
}

const roomFor = (index: number, steps: Record<Room, number>): Room =>
  index % steps.any === 0 ? 'any' : index % steps.some === 0 ? 'some' : 'much'

function dayTicks(from: number, to: number): TimeTick[] {
  const steps = stepsFor(to - from, daySteps, mostDays)
  const ticks: TimeTick[] = []
  for (let at = Math.ceil(from); at <= to; at++)
    if ((at - someMonday) % steps.much === 0)
      ticks.push({ at, day: toDay(at), grain: 'day', room: roomFor(at - someMonday, steps) })
  return ticks
}

function monthTicks(from: number, to: number): TimeTick[] {
  const months = (to - from) / 30.44
  const steps = stepsFor(months, monthSteps, mostMonths)
  const [year, month] = toDay(Math.ceil(from)).split('-').map(Number) as [number, number]
  const start = year * 12 + month - 1
  const ticks: TimeTick[] = []
  for (let index = Math.ceil(start / steps.much) * steps.much; index <= start + months + 1; index += steps.much) {
    const day = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
    const at = toDayNumber(day)
    if (at < from || at > to) continue
    ticks.push({ at, day, grain: index % 12 === 0 ? 'year' : 'month', room: roomFor(index, steps) })
  }
  const always = ticks.filter(({ room }) => room === 'any')
  if (always[0]?.grain === 'month') always[0].grain = 'firstMonth'
  return ticks
}
