const minuteMs = 60_000

/** Runs something now and every minute, never twice at once where `run` sees to it; `stop` waits for what is under way. */
export function everyMinute(run: () => Promise<void>) {
  let running = run()
  const timer = setInterval(() => {
    running = run()
  }, minuteMs).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
