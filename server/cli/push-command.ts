import { SingleBar } from 'cli-progress'
import type { Command } from 'commander'
import { createReadStream, statSync } from 'node:fs'
import { z } from 'zod'
import { createIngestClient, type IngestClient, type Retry } from '../client/create-ingest-client.ts'
import { slug } from '../contract/civil.ts'
import { DaylightError } from '../contract/errors.ts'
import { reportFormats } from '../reports/read-report.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { planOptionsSchema, readPlanToSend } from './push-plan.ts'
import { readReports, reportOptionsSchema, type ReportsToSend } from './push-reports.ts'
import { linesOfSheet, readSheet, sheetOptionsSchema } from './push-sheet.ts'
import { pushUpdates, type PushOutcome } from './push-updates.ts'
import { itemsOfUpdates, readUpdates, type ReadItem } from './read-updates.ts'

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

/** What is sent: its updates, where the end of them is, and what is said of it beside what became of them. */
interface ToSend {
  items: AsyncIterable<ReadItem>
  /** In what the items count as their `bytes`; null where it is not known. */
  size: number | null
  /** What a person calls the place of an item. */
  place: string
  json: Record<string, unknown>
  lines: string[]
  /** Something could not be read. */
  isPartial: boolean
  close?: () => void
}

function linesOf({ problems, ...outcome }: PushOutcome, seconds: number, place: string): string[] {
  if (outcome.sent + outcome.unreadable === 0) return ['nothing was sent: there is no update in it']
  const shown = problems.slice(0, 10)
  const untold = outcome.quarantined + outcome.unreadable - shown.length
  return [
    `${outcome.sent} sent in ${seconds} s: ${outcome.applied} applied, ${outcome.duplicate} duplicate, ` +
      `${outcome.quarantined} quarantined; version ${outcome.version ?? 'unchanged'}`,
    ...(outcome.unreadable > 0 ? [`${outcome.unreadable} could not be read and were not sent`] : []),
    ...shown.map(
      ({ line, reason, path, message }) => `${place} ${line}: ${reason}${path ? ` ${path}` : ''}: ${message}`,
    ),
    ...(untold > 0 ? [`… and ${untold} more`] : []),
  ]
}

type Options = z.infer<typeof schema>

/** What `--report` and `--sheet` read, one of them or the file. */
interface Ways {
  file: string | undefined
  report?: unknown
  sheet?: unknown
  plan?: unknown
}

async function readWhatToSend(
  typed: Ways,
  client: IngestClient,
  { project }: Options,
  context: CommandContext,
): Promise<ToSend> {
  const { file, report, sheet, plan } = typed
  if ([file, report, sheet, plan].filter((way) => way !== undefined).length !== 1)
    throw new DaylightError(
      'invalid',
      'say what to send, one of: a FILE of updates, --report FILE…, --sheet FILE, --plan FILE',
      {
        path: 'file',
      },
    )
  const say = (line: string) => context.io.showsProgress && !context.json && context.io.complain(line)
  if (report !== undefined) {
    const options = parseOptions(reportOptionsSchema, typed)
    return toSendOfReports(await readReports(client, project, options, (name) => say(`reading ${name}`)))
  }
  if (sheet !== undefined) {
    const options = parseOptions(sheetOptionsSchema, typed)
    const { items, rows, close, ...said } = await readSheet(client, project, options, (count) =>
      say(`${count} rows read`),
    )
    const isPartial = said.notMapped.length + said.cellsNotUnderstood > 0
    return { items, size: rows, place: 'row', json: { rows, ...said }, lines: linesOfSheet(said), isPartial, close }
  }
  if (plan !== undefined) {
    const { updates, ...said } = await readPlanToSend(client, project, parseOptions(planOptionsSchema, typed))
    const { notes, unchanged } = said
    const lines = [...notes, ...(unchanged ? [`${unchanged} milestones are as they were`] : [])]
    const items = itemsOfUpdates(updates)
    return { items, size: updates.length, place: 'milestone', json: said, lines, isPartial: said.milestones === 0 }
  }
  const { chunks, size } = openInput(file!, context)
  return { items: readUpdates(chunks, project), size, place: 'line', json: {}, lines: [], isPartial: false }
}

function toSendOfReports({ updates, files, notes, ...counts }: ReportsToSend): ToSend {
  const broken = files.filter(({ problem }) => problem !== null)
  return {
    items: itemsOfUpdates(updates),
    size: updates.length,
    place: 'case',
    json: { ...counts, files, notes },
    lines: [
      ...broken.map(({ file: name, problem }) => `${name}: ${problem}`),
      ...notes,
      ...(counts.retracted > 0 ? [`${counts.retracted} that are gone are taken back`] : []),
    ],
    isPartial: broken.length > 0 || files.length === 0,
  }
}

/** `daylight push FILE`, `daylight push --report FILE…`, `daylight push --sheet FILE`, `daylight push --plan FILE` */
export function pushCommand(program: Command, context: CommandContext) {
  program
    .command('push')
    .description('send updates, test reports, a sheet or a plan to a portal; sending them again does no harm')
    .argument('[FILE|-]', 'one update per line, an array, or a request with "updates", as JSON; - reads standard input')
    .requiredOption('--url <ORIGIN>', 'such as https://portal.example.com')
    .requiredOption('--key <KEY>', 'an ingest key, dl_…')
    .requiredOption('--project <KEY>', 'the project they are about')
    .option('--report <FILE...>', 'test reports: files, folders, patterns, zip files')
    .option('--cycle <NAME>', 'the cycle of UAT that the reports are of')
    .option('--module <NAME>', 'the part of the software that they are about; by default what the reports group by')
    .option('--format <FORM>', `the form of the reports, else recognised: ${reportFormats.join(', ')}`)
    .option('--zone <ZONE>', 'the time zone of times that say none, UTC by default')
    .option('--retract-gone', 'take back cases of the cycle, or milestones, that are not there any more')
    .option('--keep-gone', 'keep them, also where all cases seem to be renamed')
    .option('--sheet <FILE>', 'a sheet: .xlsx, or text with separators')
    .option('--mapping <FILE>', 'how its rows, or the tasks of a plan, become updates, as JSON')
    .option('--name <SHEET>', 'the sheet of the workbook, by default the first that has the columns')
    .option('--plan <FILE>', 'a plan: XML of Microsoft Project, XER of Primavera')
    .option('--at <INSTANT>', 'when the plan was so, by default when the file was written')
    .action(async (file: string | undefined, typed: object) => {
      const options = parseOptions(schema, typed)
      const { url, key, project } = options
      const progress = createProgress(context)
      const client = createIngestClient({ url, key, retries: { onRetry: (retry) => progress.say(lineOf(retry)) } })
      const counts = { sent: 0, applied: 0, duplicate: 0, quarantined: 0, unreadable: 0 }
      const outcome: PushOutcome = { version: null, ...counts, problems: [] }
      const start = performance.now()
      const toSend = await readWhatToSend({ file, ...typed }, client, options, context)
      const { items, size, place, json, lines, isPartial } = toSend
      progress.start(size)
      try {
        await pushUpdates(client, project, items, outcome, progress.update)
      } catch (error) {
        if (!(error instanceof DaylightError) || outcome.sent === 0) throw error
        const message = `${error.message} (${outcome.sent} updates had arrived before; sending all again does no harm)`
        throw new DaylightError(error.code, message, { path: error.path })
      } finally {
        progress.stop()
        toSend.close?.()
      }
      const seconds = Math.round(performance.now() - start) / 1000
      context.finish({
        json: { project, seconds, ...outcome, ...json },
        lines: [...lines, ...linesOf(outcome, seconds, place)],
        exitCode: outcome.quarantined + outcome.unreadable > 0 || isPartial ? 1 : 0,
      })
    })
}

const format = '{bar} {percentage} %  {eta} s'

/** A bar on standard error for something of a known size (null: unknown), where that is a terminal. */
function createProgress({ io, json }: CommandContext) {
  let bar: SingleBar | null = null
  let whole = 0
  let reached = 0
  return {
    start(size: number | null) {
      if (size === null || json || !io.showsProgress) return
      bar = new SingleBar({ stream: process.stderr, format, clearOnComplete: true })
      bar.start((whole = size), reached)
    },
    update: (value: number) => bar?.update((reached = value)),
    /** A line of text, above the bar; with `--json` nothing. */
    say(line: string) {
      bar?.stop()
      if (!json) io.complain(line)
      bar?.start(whole, reached)
    },
    stop: () => bar?.stop(),
  }
}
