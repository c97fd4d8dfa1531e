import { quantile } from './markdown-table.ts'

/** What one round measured: the number in each cell of its tables, by row and column. */
export type Figures = Record<string, number>

const number = /\d[\d,]*(?:\.\d+)?/g
const valueOf = (text: string) => Number(text.replaceAll(',', ''))

/**
 * Reads the figures of Markdown tables. A row is called by its first cells, so many of them as `labels` says; a column
 * whose head says the same as another's by the one that it belongs to as well.
 */
export function readFigures(markdown: string, labels: number): Figures {
  const figures: Figures = {}
  let columns: string[] = []
  let isHead = true
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) isHead = true
    else {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      if (isHead) columns = nameColumns(cells)
      isHead = false
      const row = cells.slice(0, labels).join(', ')
      for (let at = labels; at < cells.length; at++)
        if (/^\d[\d,]*(\.\d+)?$/.test(cells[at]!)) figures[`${row}: ${columns[at]}`] = valueOf(cells[at]!)
    }
  }
  return figures
}

function nameColumns(heads: string[]): string[] {
  let group = ''
  return heads.map((head) => {
    if (heads.indexOf(head) !== heads.lastIndexOf(head)) return `${group}, ${head}`
    group = head
    return head
  })
}

/** Medians of what the rounds said, where they differ in numbers alone, with half the spread in percent in tables. */
export function combineRounds(rounds: readonly string[]): string {
  const [first = '', ...others] = rounds
  return first
    .split('\n')
    .map((line, at) => {
      const lines = [line, ...others.map((other) => other.split('\n')[at] ?? '')]
      const apart = lines.map((one) => one.split(number))
      if (apart.some((texts) => texts.join('\n') !== apart[0]!.join('\n'))) return line
      const numbers = lines.map((one) => one.match(number) ?? [])
      let nth = 0
      return line.replaceAll(number, () => {
        const said = numbers.map((one) => one[nth]!)
        nth++
        const middle = said.find((one) => valueOf(one) === quantile(said.map(valueOf), 0.5))!
        const [least, most] = [Math.min(...said.map(valueOf)), Math.max(...said.map(valueOf))]
        if (least === most || Number(middle) === 0 || !line.startsWith('|')) return middle
        return `${middle} ±${Math.round((50 * (most - least)) / valueOf(middle))} %`
      })
    })
    .join('\n')
}

/** The middle of what the rounds measured, and how far they lie apart. */
export function summarize(rounds: readonly Figures[]): Map<string, { median: number; spread: number }> {
  const summary = new Map<string, { median: number; spread: number }>()
  for (const figure of Object.keys(rounds[0] ?? {})) {
    const values = rounds.map((round) => round[figure]).filter((value) => value !== undefined)
    summary.set(figure, { median: quantile(values, 0.5), spread: Math.max(...values) - Math.min(...values) })
  }
  return summary
}
