import { SingleBar } from 'cli-progress'
import type { CommandContext } from './command-context.ts'

const format = '{bar} {percentage} %  {eta} s'

/** A bar on standard error for something of a known size (null: unknown), where that is a terminal. */
export function startProgress(size: number | null, { io, json }: CommandContext) {
  const isShown = size !== null && !json && io.showsProgress
  const bar = isShown ? new SingleBar({ stream: process.stderr, format, clearOnComplete: true }) : null
  let reached = 0
  bar?.start(size!, reached)
  return {
    update: (value: number) => bar?.update((reached = value)),
    /** A line of text, above the bar; with `--json` nothing. */
    say(line: string) {
      bar?.stop()
      if (!json) io.complain(line)
      bar?.start(size!, reached)
    },
    stop: () => bar?.stop(),
  }
}
