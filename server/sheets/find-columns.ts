import { DaylightError } from '../contract/errors.ts'
import type { Mapping } from './mapping.ts'
import { textOfCell, type Sheet } from './sheet.ts'

/** Where the columns of a mapping are: their numbers from 0 by header as the mapping has it, and the row of the headers. */
export interface FoundColumns {
  headerRow: number
  columns: Map<string, number>
}

/** Titles and notes stand above the headers, sometimes many. */
const rowsSearched = 50

const normal = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** The headers that a mapping names, each once. */
const headersOf = ({ columns, at, steps }: Mapping): string[] => [
  ...new Set([...Object.values(columns), ...(at ? [at] : []), ...(steps ?? []).map((step) => step.at)]),
]

/** What a column may be called: its header, and where headers stand in groups, `group / header`. */
function namesOf(own: readonly string[], above: readonly string[]): string[][] {
  let group = ''
  return Array.from({ length: Math.max(own.length, above.length) }, (_, column) => {
    group = above[column] || group
    const name = own[column] ?? ''
    // A header that was merged over both rows stands in the upper one.
    if (name === '') return above[column] ? [normal(above[column])] : []
    return [normal(name), ...(group ? [normal(`${group} / ${name}`), normal(`${group} ${name}`)] : [])]
  })
}

/**
 * Finds the row of a sheet that has all headers of a mapping, which may stand below titles and in two rows. Throws `invalid` where one is
 * missing or there twice, with what there is.
 */
export async function findColumns(sheet: Sheet, mapping: Mapping): Promise<FoundColumns> {
  const wanted = headersOf(mapping)
  let above: string[] = []
  let best: { missing: string[]; there: string[] } | null = null
  let searched = 0
  for await (const { number, cells } of sheet.rows()) {
    const own = cells.map(textOfCell)
    const names = namesOf(own, above)
    const found = wanted.map((header) => ({
      header,
      at: names.flatMap((known, column) => (known.includes(normal(header)) ? [column] : [])),
    }))
    const twice = found.find(({ at }) => at.length > 1)
    if (found.every(({ at }) => at.length > 0)) {
      if (twice) throw new DaylightError('invalid', `two columns are called ${twice.header}`, { path: 'mapping' })
      return { headerRow: number, columns: new Map(found.map(({ header, at }) => [header, at[0]!])) }
    }
    const missing = found.filter(({ at }) => at.length === 0).map(({ header }) => header)
    if (!best || missing.length < best.missing.length) best = { missing, there: own.filter(Boolean) }
    above = own
    if (++searched === rowsSearched) break
  }
  const there = (best?.there ?? []).slice(0, 40).join(', ') || 'nothing'
  throw new DaylightError('invalid', `no column ${(best?.missing ?? wanted).join(', ')}; there is ${there}`, {
    path: 'mapping',
  })
}
