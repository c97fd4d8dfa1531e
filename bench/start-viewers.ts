import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Round, RoundTimes, ViewersSetup } from './live-viewers.ts'

/** Starts the viewers' process and connects all of them. */
export async function startViewers(setup: ViewersSetup) {
  const viewers = fork('bench/live-viewers.ts', { execArgv: ['--import', 'tsx'] })
  // An end before the answer would leave the bench waiting for ever.
  viewers.once('exit', (code) => code && viewers.emit('error', new Error(`the viewers' process ended with ${code}`)))
  const next = async () => ((await once(viewers, 'message')) as [unknown])[0]
  const send = (message: ViewersSetup | Round) => viewers.send(message)
  const connected = next()
  send(setup)
  await connected
  return {
    /** Readies the viewers for the next event; gives a promise of when each got it, and looked. */
    async expect(round: Round): Promise<() => Promise<RoundTimes>> {
      const ready = next()
      send(round)
      await ready
      const times = next() as Promise<RoundTimes>
      return () => times
    },
    stop: () => void viewers.kill(),
  }
}
