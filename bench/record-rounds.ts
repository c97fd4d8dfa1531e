import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { summarize, type Figures } from './combine-rounds.ts'
import { markdownTable } from './markdown-table.ts'

/** What the figures that are called so must hold. */
export interface Bar {
  figure: RegExp
  atLeast?: number
  atMost?: number
}
interface Recorded {
  machine: string
  date: string
  commit: string
  rounds: Figures[]
}
interface Measured {
  /** The medians as Markdown, and the figures of each round. */
  found: string
  figures: Figures[]
  bars: readonly Bar[]
  /** Columns of which more is better. */
  more: RegExp
}

const heading = '## Measured last'

/** What the figures are of: Node, cores and processor. */
export const describeMachine = () =>
  `Node ${process.version.split('.')[0]}, ${availableParallelism()} cores, ${cpus()[0]?.model}`

const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
const describeCommit = () =>
  git('rev-parse', '--short', 'HEAD') +
  (git('status', '--porcelain', '--', 'server', 'app', 'bench') ? ' and changes' : '')

/**
 * Writes what three rounds measured to `FILE.json`, and the medians with the bars beside them to `FILE.md`, below what was
 * written there by hand; gives as Markdown what was written, with what got worse since the rounds that stood there.
 */
export function recordRounds(file: string, { found, figures, bars, more }: Measured): string {
  const recorded: Recorded = {
    machine: describeMachine(),
    date: new Date().toISOString().slice(0, 10),
    commit: describeCommit(),
    rounds: figures,
  }
  const last = existsSync(`${file}.json`) ? (JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Recorded) : undefined
  const { machine, date, commit } = recorded
  const parts = [
    heading,
    `${date} at ${commit}; ${machine}. Medians of three rounds, ± half of what lies between the least and the most.`,
    found,
    tellBars(figures, bars),
    last ? tellWorse(recorded, last, more) : '',
  ]
  const section = parts.filter(Boolean).join('\n\n')
  const byHand = readFileSync(`${file}.md`, 'utf8').split(heading)[0]!.trimEnd()
  writeFileSync(`${file}.md`, `${byHand}\n\n${section}\n`)
  writeFileSync(`${file}.json`, `${JSON.stringify(recorded, null, 1)}\n`)
  return section
}

/** Each figure that has a bar beside it. */
function tellBars(figures: readonly Figures[], bars: readonly Bar[]): string {
  const rows = [...summarize(figures)].flatMap(([figure, { median }]) =>
    bars
      .filter((bar) => bar.figure.test(figure))
      .map(({ atLeast = -Infinity, atMost = Infinity }) => {
        const bar = atLeast > -Infinity ? `at least ${atLeast}` : `at most ${atMost}`
        return [figure, median, bar, median >= atLeast && median <= atMost ? 'yes' : '**no**']
      }),
  )
  return rows.length > 0 ? markdownTable(['figure', 'measured', 'bar', 'held'], rows) : ''
}

/**
 * What got worse by more than the rounds of either time lie apart. Of another machine only ratios count, and never what
 * is not Daylight's own: a bare server, and how much was asked.
 */
function tellWorse(now: Recorded, last: Recorded, more: RegExp): string {
  const before = summarize(last.rounds)
  const rows: (string | number)[][] = []
  for (const [figure, { median, spread }] of summarize(now.rounds)) {
    const column = figure.slice(figure.lastIndexOf(': ') + 2)
    const was = before.get(figure)
    if (!was || /\bbare\b|same bytes|: requests$|^idle/.test(figure)) continue
    if (now.machine !== last.machine && !/\bratio\b| \/ |^of `/.test(column)) continue
    const isWorse = (more.test(column) ? was.median - median : median - was.median) > Math.max(spread, was.spread)
    if (isWorse) rows.push([figure, was.median, median])
  }
  const than = `what was measured on ${last.date} at ${last.commit}`
  if (rows.length === 0) return `Nothing is worse than ${than} by more than the rounds lie apart.`
  return `Worse than ${than} by more than the rounds lie apart:\n\n${markdownTable(['figure', 'then', 'now'], rows)}`
}
