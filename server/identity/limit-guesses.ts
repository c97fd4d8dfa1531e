import { setTimeout as pause } from 'node:timers/promises'
import { countInProcess, type CreateCounter } from './count-attempts.ts'
import { tooMany } from './take-point.ts'

const pauseMs = 250

interface GuessLimits {
  wrong: number
  seconds: number
  message: string
  /** Where wrong guesses are counted; this process where left out. */
  createCounter?: CreateCounter
}

/**
 * Bounds what is guessed from one address without keeping out those who know: a company signs in, and a hall joins, from
 * one address. After `wrong` wrong guesses within `seconds`, further ones are refused (`rate_limited`), and right and
 * wrong alike take a quarter of a second, so that nothing is gained by trying on. `look` gives null for a wrong guess.
 */
export function limitGuesses({ wrong, seconds, message, createCounter = countInProcess }: GuessLimits) {
  const counted = createCounter({ name: 'guess', points: wrong, duration: seconds })
  return async function guess<Found>(address: string, look: () => Promise<Found | null>): Promise<Found | null> {
    const before = await counted.get(address)
    const isOver = before !== null && before.consumedPoints >= wrong
    const found = await look()
    if (isOver) await pause(pauseMs)
    if (found !== null) return found
    const { msBeforeNext } = await counted.penalty(address)
    if (isOver) throw tooMany(message, msBeforeNext)
    return null
  }
}
