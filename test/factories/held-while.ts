import { monitorEventLoopDelay } from 'node:perf_hooks'

const loop = monitorEventLoopDelay({ resolution: 1 })
/** Until the delay was measured once more. */
async function measured() {
  const { count } = loop
  while (loop.count === count) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** What came of some work, and for how long at a time nobody else could be served meanwhile. In milliseconds. */
export async function heldWhile<Result>(work: () => Promise<Result>): Promise<{ result: Result; held: number }> {
  loop.reset()
  loop.enable()
  await measured()
  const result = await work()
  await measured()
  loop.disable()
  return { result, held: loop.max / 1e6 }
}

/** The same of up to three times, until it held for less than `enough`: a neighbour's noise does not come back. */
export async function leastHeld<Result>(enough: number, work: (nth: number) => Promise<Result>) {
  let least = await heldWhile(() => work(0))
  for (let nth = 1; nth < 3 && least.held >= enough; nth++) {
    const next = await heldWhile(() => work(nth))
    if (next.held < least.held) least = next
  }
  return least
}
