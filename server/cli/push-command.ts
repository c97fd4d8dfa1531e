import type { Command } from 'commander'
import { createReadStream, statSync } from 'node:fs'
import { z } from 'zod'
import { createIngestClient, type Retry } from '../client/create-ingest-client.ts'
import { slug } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { pushUpdates, type PushOutcome } from './push-updates.ts'
import { readUpdates } from './read-updates.ts'
import { SingleBar } from 'cli-progress'

const schema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  key: z.string().regex(/^\S+$/),
  project: slug(),
})

/** The file's bytes and their number; standard input has no known end. */
function openInput(file: string, context: CommandContext) {
  if (file === '-') return { chunks: context.io.stdin, size: null }
  try {
    if (!statSync(file).isFile()) throw new DaylightError('invalid', `${file} is not a file`, { path: 'file' })
    return { chunks: createReadStream(file, { highWaterMark: 1 << 18 }), size: statSync(file).size }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new DaylightError('not_found', `no file ${file}`, { path: 'file' })
  }
}

/** `connection refused, trying again in 2 s (3 of 8)` */
function lineOf({ reason, retry, limit, wait }: Retry): string {
  return `${reason}, trying again in ${Number((wait / 1000).toFixed(1))} s (${retry} of ${limit})`
}

function linesOf({ problems, ...outcome }: PushOutcome, seconds: number): string[] {
  if (outcome.sent + outcome.unreadable === 0) return ['nothing was sent: there is no update in it']
  const shown = problems.slice(0, 10)
  const untold = outcome.quarantined + outcome.unreadable - shown.length
  return [
    `${outcome.sent} sent in ${seconds} s: ${outcome.applied} applied, ${outcome.duplicate} duplicate, ` +
      `${outcome.quarantined} quarantined; version ${outcome.version ?? 'unchanged'}`,
    ...(outcome.unreadable > 0 ? [`${outcome.unreadable} could not be read and were not sent`] : []),
    ...shown.map(({ line, reason, path, message }) => `line ${line}: ${reason}${path ? ` ${path}` : ''}: ${message}`),
    ...(untold > 0 ? [`… and ${untold} more`] : []),
  ]
}

/** `daylight push FILE` */
export function pushCommand(program: Command, context: CommandContext) {
  program
    .command('push')
    .description('send updates to a portal; sending them again does no harm')
    .argument('<FILE|->', 'one update per line, an array, or a request with "updates", as JSON; - reads standard input')
    .requiredOption('--url <ORIGIN>', 'such as https://portal.example.com')
    .requiredOption('--key <KEY>', 'an ingest key, dl_…')
    .requiredOption('--project <KEY>', 'the project they are about')
    .action(async (file: string, options: object) => {
      const { url, key, project } = parseOptions(schema, options)
      const { chunks, size } = openInput(file, context)
      const progress = startProgress(size, context)
      const client = createIngestClient({ url, key, retries: { onRetry: (retry) => progress.say(lineOf(retry)) } })
      const counts = { sent: 0, applied: 0, duplicate: 0, quarantined: 0, unreadable: 0 }
      const outcome: PushOutcome = { version: null, ...counts, problems: [] }
      const start = performance.now()
      try {
        await pushUpdates(client, project, readUpdates(chunks, project), outcome, progress.update)
      } catch (error) {
        if (!(error instanceof DaylightError) || outcome.sent === 0) throw error
        const message = `${error.message} (${outcome.sent} updates had arrived before; sending all again does no harm)`
        throw new DaylightError(error.code, message, { path: error.path })
      } finally {
        progress.stop()
      }
      const seconds = Math.round(performance.now() - start) / 1000
      context.finish({
        json: { project, seconds, ...outcome },
        lines: linesOf(outcome, seconds),
        exitCode: outcome.quarantined + outcome.unreadable > 0 ? 1 : 0,
      })
    })
}

const format = '{bar} {percentage} %  {eta} s'

/** A bar on standard error for something of a known size (null: unknown), where that is a terminal. */
function startProgress(size: number | null, { io, json }: CommandContext) {
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
