/** What begins a new line to one program or another: a file says it in one way. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Control characters, and what stands for no character: XML 1.0, iCalendar and CSV have no way to write them. */
const unprintable = /[^\P{Cc}\n\t]|[\ufffd-\uffff]/gu

/**
 * A text as any file can hold it: without control characters but tab and line feed, without halves of characters, and
 * with every kind of line end as a line feed.
 */
export const printableText = (text: string): string =>
  text.toWellFormed().replace(lineEnds, '\n').replace(unprintable, '')
