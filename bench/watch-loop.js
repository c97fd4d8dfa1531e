// Preloaded into a server that is measured (`node --import`): says, when it is asked over IPC, how long its event loop was
// held. Of the stalls of more than some milliseconds it says how long the thread waited meanwhile for a core that others had.
import { Buffer } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { monitorEventLoopDelay, performance, PerformanceObserver } from 'node:perf_hooks'
import process from 'node:process'
import { setInterval } from 'node:timers'
import { isMainThread } from 'node:worker_threads'

const resolution = 2
const longMs = 20

/** Nanoseconds that the main thread waited for a core so far; 0 where the system does not say. */
function createWaited() {
  let file
  try {
    file = openSync('/proc/thread-self/schedstat')
  } catch {
    return () => 0
  }
  process.once('exit', () => closeSync(file))
  const bytes = Buffer.alloc(100)
  return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, 100, 0)).split(' ')[1])
}

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution })
  const waited = createWaited()
  let stalls = []
  let pauses = []
  let last = { at: performance.now(), waited: waited() }
  setInterval(() => {
    const now = { at: performance.now(), waited: waited() }
    const ms = now.at - last.at - resolution
    if (ms > longMs) stalls.push({ ms, waited: Math.min(ms, (now.waited - last.waited) / 1e6) })
    last = now
  }, resolution).unref()
  new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['gc'],
  })
  delay.enable()

  const session = new Session()
  session.connect()
  const answers = {
    async begin({ profile }) {
      if (profile) {
        await session.post('Profiler.enable')
        await session.post('Profiler.setSamplingInterval', { interval: 500 })
        await session.post('Profiler.start')
      }
      delay.reset()
      stalls = []
      pauses = []
      last = { at: performance.now(), waited: waited() }
      return {}
    },
    async end({ profile }) {
      // The timer itself fires a resolution after the last time.
      const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution)
      const told = {
        p50: ms(delay.percentile(50)),
        p99: ms(delay.percentile(99)),
        max: ms(delay.max),
        stalls,
        longestPause: Math.max(0, ...pauses),
      }
      return profile ? { ...told, profile: (await session.post('Profiler.stop')).profile } : told
    },
  }
  process.on('message', (message) => void answers[message.ask](message).then((answer) => process.send(answer)))
  process.channel.unref()
}
