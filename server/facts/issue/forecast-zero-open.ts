import { createHash } from 'node:crypto'
import type { BurndownDay, IssuesView } from '../../contract/board.ts'
import { daysOfPace, whyNoForecast } from '../../contract/board/forecast.ts'
import { dayNumber, dayText } from '../../platform/civil-day.ts'

const runs = 10_000
/** A run that has not reached zero by then is taken as never. */
const horizonDays = 730

/**
 * Monte Carlo over the daily net closing of the last twelve weeks, days with nothing included, 10,000 runs: by
 * which day no issue is open any more, with the chance of 50, 85 and 95 in 100. null with nothing open, under four
 * weeks of history, or when the trend does not close.
 */
export function forecastZeroOpen(burndown: BurndownDay[], today: string): IssuesView['forecast'] {
  if (whyNoForecast(burndown, today) !== null) return null
  const from = dayNumber(today)
  const last = burndown.findLastIndex(({ day }) => day <= today)

  // Before the first issue there was nothing to close: those days are not history.
  const window = new Int32Array(Math.min(daysOfPace, from - dayNumber(burndown[0]!.day) + 1))
  for (let nth = last; nth >= 0; nth--) {
    const { day, opened, reopened, closed } = burndown[nth]!
    const index = window.length - 1 - (from - dayNumber(day))
    if (index < 0) break
    window[index] = closed - opened - reopened
  }

  const days = simulate(burndown[last]!.open, window)
  if (!days) return null
  const by = (chance: number) => days[Math.ceil(chance * runs) - 1]!
  return { p50: dayText(from + by(0.5)), p85: dayText(from + by(0.85)), p95: dayText(from + by(0.95)) }
}

/** Runs that may never reach zero: those longer than the 95 in 100 that are spoken of. */
const mostNever = runs - Math.ceil(0.95 * runs)

/**
 * Days until zero in each run, ascending; the same for the same figures. null as soon as too many never reach it: to run
 * them all to the horizon is most of the work where the trend hardly closes. It is run with every change of an issue, so it
 * is in whole numbers, and its generator stands in the loop: Tommy Ettinger's mulberry32, 32 bits, the same numbers for the
 * same seed everywhere.
 */
function simulate(open: number, window: Int32Array): Uint16Array | null {
  let state = seedOf(open, window)
  const days = new Uint16Array(runs)
  let never = 0
  for (let run = 0; run < runs; run++) {
    let left = open
    let day = 0
    while (left > 0 && day <= horizonDays) {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
      left = (left - window[(share * window.length) | 0]!) | 0
      day++
    }
    days[run] = day
    if (day > horizonDays && ++never > mostNever) return null
  }
  return days.sort()
}

/** A seed of what the forecast is made from, so that nothing else moves it. */
const seedOf = (open: number, window: Int32Array) =>
  createHash('sha256')
    .update([open, ...window].join())
    .digest()
    .readInt32LE()
