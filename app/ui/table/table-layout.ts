/** Rows where there is room for them, blocks of label and value where there is not; the page's width decides before. */
export type TableLayout = 'rows' | 'blocks' | 'either'

interface Dress {
  table: string
  head: string
  body: string
  row: string
  cell: string
  end: string
  label: string
  empty: string
  lead: string
}

/** What each part wears in each layout. */
export const dresses: Record<TableLayout, Dress> = {
  rows: {
    table: 'w-full table-fixed border-collapse normal-nums print:table-auto',
    head: 'sticky top-0 z-[1] bg-card shadow-[inset_0_-1px_var(--line)] print:static',
    body: '',
    row: 'border-b border-line',
    cell: 'py-2.5 pr-4 align-top last:pr-0 print:py-1.5',
    end: 'text-right tabular-nums',
    label: 'hidden',
    empty: '',
    lead: '',
  },
  blocks: {
    table: 'block w-full normal-nums',
    head: 'sr-only',
    body: 'block',
    row: 'flex flex-wrap gap-x-3 gap-y-0.5 border-b border-line py-3 last:border-0',
    cell: 'flex min-w-0 items-baseline gap-1.5 text-[13px]/5',
    end: 'tabular-nums',
    label: 'shrink-0 text-ink-soft',
    empty: 'hidden',
    lead: 'basis-full text-[14px]/[22px]',
  },
  either: {
    table: 'w-full border-collapse normal-nums max-sm:block @4xl:table-fixed print:table-auto',
    head: 'max-sm:sr-only sm:sticky sm:top-0 sm:z-[1] sm:bg-card sm:shadow-[inset_0_-1px_var(--line)] print:static',
    body: 'max-sm:block',
    row: 'either-row',
    cell: 'either-cell',
    end: 'tabular-nums sm:text-right',
    label: 'either-label',
    empty: 'max-sm:hidden',
    lead: 'max-sm:basis-full max-sm:text-[14px]/[22px]',
  },
}

/** As many blocks as one scrolls through gladly on a phone; more on request. */
export const firstBlocks = 20

/** The least a column without a width of its own needs. */
const leastWidth = 200

/** Below this a table is a list, however few its columns. */
const narrow = 600

/** The layout for a table that is `width` pixels wide; nothing scrolls sideways. */
export function layoutFor(columns: readonly { width?: number }[], width: number): TableLayout {
  const needed = columns.reduce((sum, column) => sum + (column.width ?? leastWidth), 0)
  return width < Math.max(narrow, needed) ? 'blocks' : 'rows'
}
