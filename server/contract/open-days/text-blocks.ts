import { cutText } from './cut-text.ts'
import { partsOf, rowsOf, textOf, withFields, type MarkdownToken } from './markdown-token.ts'
import { linesOf } from './room-of-text.ts'
import { cellGap, columnsOf, em, heightOfRow, heightOfText, indentOf, smallest, stage } from './text-height.ts'

/** A list, an item of one, a quotation or a table that blocks stand in. */
export interface Around<Token> {
  open: Token
  close: Token[]
  /** Stands on every page that something of it is on. */
  head: Token[]
}

/** Part of a text that stays together. */
export interface Block<Token> {
  tokens: Token[]
  /** What it stands in, the outermost first. */
  within: Around<Token>[]
  /** Of which part it is a piece, and the how manieth; null where it is a whole one. */
  piece: { of: Token[]; nth: number } | null
  heightAt(scale: number): number
}

/** What is higher than this even in the smallest type is cut: on a page with others it would leave half of one empty. */
const tallest = stage.height / 3

/** Lines of a piece of text, of code, and of a cell: fewer of none is read well. */
const piece = { text: 3, code: 6, cell: 3 } as const

const isTall = (block: Pick<Block<MarkdownToken>, 'heightAt'>) => block.heightAt(smallest) > tallest

/** Written text as what stands below each other. */
export function blocksOf<Token extends MarkdownToken>(
  tokens: readonly Token[],
  within: Around<Token>[] = [],
): Block<Token>[] {
  return partsOf(tokens).flatMap((part) => {
    const { type } = part[0]!
    if (/_list_open$/.test(type)) return listBlocks(part, within)
    if (type === 'table_open') return tableBlocks(part, within)
    const whole = wholeBlock(part, within)
    if (!isTall(whole)) return [whole]
    if (type === 'blockquote_open') return blocksOf(part.slice(1, -1), [...within, aroundOf(part)])
    if (type === 'fence' || type === 'code_block') return codeBlocks(part[0]!, within)
    return type === 'paragraph_open' ? paragraphBlocks(part, within) : [whole]
  })
}

const aroundOf = <Token>(part: Token[]): Around<Token> => ({ open: part[0]!, close: [part.at(-1)!], head: [] })

const indentWithin = (within: Around<MarkdownToken>[]) => within.reduce((sum, { open }) => sum + indentOf(open), 0)

function wholeBlock<Token extends MarkdownToken>(tokens: Token[], within: Around<Token>[]): Block<Token> {
  const indent = indentWithin(within)
  return { tokens, within, piece: null, heightAt: (scale) => heightOfText(tokens, scale, indent) }
}

function listBlocks<Token extends MarkdownToken>(list: Token[], within: Around<Token>[]): Block<Token>[] {
  const inList = [...within, aroundOf(list)]
  return partsOf(list.slice(1, -1)).flatMap((item) => {
    const whole = wholeBlock(item, inList)
    if (!isTall(whole)) return [whole]
    // A paragraph of its own, so that it can say that it goes on.
    const said = item
      .slice(1, -1)
      .map((token) => (/^paragraph_/.test(token.type) ? withFields(token, { hidden: false }) : token))
    return blocksOf(said, [...inList, aroundOf(item)])
  })
}

/** A paragraph by its sentences, so that one that is longer than a page goes on on the next. */
function paragraphBlocks<Token extends MarkdownToken>(paragraph: Token[], within: Around<Token>[]): Block<Token>[] {
  const [open, inline, close] = paragraph as [Token, Token, Token]
  const indent = indentWithin(within)
  return cutText(inline.children ?? [], stage.across / em(smallest) - indent, piece.text).map((children, nth, all) => {
    const text = textOf(children).trim()
    return {
      tokens: [open, withFields(inline, { children, content: text }), close],
      within,
      piece: { of: paragraph, nth },
      heightAt: (scale) =>
        (linesOf(text, stage.across / em(scale) - indent) * stage.line + (nth === all.length - 1 ? 0.5 : 0)) *
        em(scale),
    }
  })
}

/** Code some lines at a time. */
function codeBlocks<Token extends MarkdownToken>(code: Token, within: Around<Token>[]): Block<Token>[] {
  const ems = stage.across / em(smallest) - indentWithin(within)
  const text = withFields(code, { type: 'text', content: code.content.trimEnd() })
  const lines = text.content.split('\n').flatMap((line, at) => {
    const parts = cutText([withFields(text, { content: line })], ems / 1.05, piece.code).map(textOf)
    const said = parts.length > 0 ? parts : ['']
    return said.map((part, nth) => (nth === said.length - 1 ? `${part}\n` : part)).map((part) => ({ part, at }))
  })
  const pieces: string[] = ['']
  for (const { part } of lines) {
    if (pieces.at(-1) && linesOf(pieces.at(-1)! + part.trimEnd(), ems / 1.05) > piece.code) pieces.push('')
    pieces[pieces.length - 1] += part
  }
  const of = [code]
  return pieces.map((content, nth) => {
    const { tokens, heightAt } = wholeBlock([withFields(code, { content })], within)
    return { tokens, within, piece: { of, nth }, heightAt }
  })
}

function tableBlocks<Token extends MarkdownToken>(table: Token[], within: Around<Token>[]): Block<Token>[] {
  const [head = [], body = []] = partsOf(table.slice(1, -1))
  const rows = rowsOf(table)
  const known = new Map<number, number[]>()
  const columnsAt = (scale: number) => {
    const columns = known.get(scale) ?? columnsOf(rows, stage.across / em(scale) - indentWithin(within))
    known.set(scale, columns)
    return columns
  }
  const blockOf = (tokens: Token[], inTable: Around<Token>[], at: Block<Token>['piece'] = null): Block<Token> => ({
    tokens,
    within: inTable,
    piece: at,
    heightAt: (scale) => heightOfRow(rowsOf(tokens)[0] ?? [], columnsAt(scale), scale),
  })
  const rowParts = partsOf(body.slice(1, -1))
  if (rowParts.length === 0) return [blockOf(table, within)]
  const around = { open: table[0]!, head: [...head, body[0]!], close: [body.at(-1)!, table.at(-1)!] }
  return rowParts.flatMap((row) => {
    const whole = blockOf(row, [...within, around])
    if (!isTall(whole)) return [whole]
    return cutRow(row, columnsAt(smallest)).map((tokens, nth) => blockOf(tokens, whole.within, { of: row, nth }))
  })
}

/** A row as rows below each other, each with some lines of every cell that has more. */
function cutRow<Token extends MarkdownToken>(row: Token[], columns: readonly number[]): Token[][] {
  let column = -1
  const cells = row.map((token) => {
    if (token.type !== 'inline') return null
    column += 1
    return cutText(token.children ?? [], Math.max(1, columns[column]! - cellGap), piece.cell)
  })
  const most = Math.max(1, ...cells.map((pieces) => pieces?.length ?? 0))
  return Array.from({ length: most }, (_, nth) =>
    row.map((token, at) => {
      const children = cells[at]?.[nth] ?? []
      return cells[at] ? withFields(token, { children, content: textOf(children) }) : token
    }),
  )
}
