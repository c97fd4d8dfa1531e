import type { SlideSize } from './slide-part'

/** As many rows as can be read from ten metres. */
export const rowsPerPage = 4
/** More pages than this nobody sits through; the rest is on the board. */
const mostPages = 3

/** How many pages a list takes on a wall; one where it is empty. */
export const pagesOf = (count: number) => Math.min(mostPages, Math.max(1, Math.ceil(count / rowsPerPage)))

/** The rows of one page on a wall, all of them on a phone; with the last of them, how many are shown nowhere. */
export function pageOf<Row>(rows: readonly Row[], step: number, size: SlideSize) {
  const shown = rows.slice(0, mostPages * rowsPerPage)
  const page = Math.min(step, pagesOf(rows.length) - 1)
  const isLast = size === 'phone' || (page + 1) * rowsPerPage >= shown.length
  return {
    rows: size === 'phone' ? shown : shown.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
    more: isLast ? rows.length - shown.length : 0,
  }
}
