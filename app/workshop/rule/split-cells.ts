/** A separator, as typed on either keyboard or copied from a sheet; then a quoted cell or a plain one. */
const cell = /[,;\t，；]\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\t，；]|$)|([^,;\t，；]*))/g

/** The cells of one line of a list, whichever of the usual separators it was written with. */
export const splitCells = (line: string): string[] =>
  [...`,${line}`.matchAll(cell)].map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim())
