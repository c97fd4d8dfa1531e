import type { InBoth } from '../surveys/questions.ts'
import { fillPages, largestScale, linesOf, widthOf } from './room-of-text.ts'
import type { Slide } from './slides.ts'

/** Of a token of markdown-it, what is needed to know how much room it takes. */
export interface MarkdownToken {
  type: string
  nesting: number
  content: string
  info: string
  children: MarkdownToken[] | null
  attrs: [string, string | number][] | null
}

/** What one language of a written slide looks like: its pages as HTML, each in a type of `scale` times the usual size. */
export interface WrittenPages {
  scale: number
  pages: string[]
}
export type WrittenInBoth = { [Language in keyof InBoth]: WrittenPages }

/** The same, before it is HTML. */
export interface TokenPages<Token> {
  scale: number
  pages: Token[][]
}

/** Pixels of the stage, which is 1920 by 1080; `slides.css` draws it so. */
const stage = { across: 1632, height: 1080 - 84 - 52 - 10 - 35 - 80, type: 48, line: 1.4 } as const
/** In small as large as what is said beside things: it is still read from the last row. */
const scales = [1, 0.92, 0.84, 0.76, 0.7] as const

interface Slides {
  type: string
  heading?: InBoth | undefined
}

/** How high the text of a slide may be in pixels of the stage, below its heading. */
function roomBelow({ type, heading }: Slides): number {
  const longest = Math.max(0, ...Object.values(heading ?? {}).map((text) => widthOf(text ?? '')))
  if (type === 'demo') return stage.height - 57 - 40 - 107 * Math.max(1, Math.ceil(longest / 17))
  return stage.height - 72 * Math.min(2, Math.ceil(longest / 27))
}

/** Part of a text that stays together, with what it is part of. */
interface Block<Token> {
  tokens: Token[]
  /** Of which list or table, and what opens and closes that. */
  of: { open: Token; close: Token[]; head: Token[] } | null
  heightAt(scale: number): number
}

const em = (scale: number) => stage.type * scale

/** What tokens say, without how. */
export const textOf = (tokens: readonly MarkdownToken[]): string =>
  tokens
    .map(({ type, content, children }) => (children ? textOf(children) : /break$/.test(type) ? '\n' : content))
    .join('')

/** A paragraph, a heading, a list's item or a quotation: line upon line. */
function heightOfText(tokens: readonly MarkdownToken[], scale: number): number {
  let height = 0
  let indent = 0
  let type = 1
  for (const token of tokens) {
    const { type: name, nesting, content, children } = token
    if (/^(bullet|ordered)_list|^blockquote/.test(name)) indent += 1.3 * nesting
    if (name === 'heading_open') type = 1.2
    const ems = stage.across / em(scale * type) - indent
    if (name === 'inline') height += linesOf(textOf(children ?? []), ems) * stage.line * type + 0.25
    if (name === 'fence' || name === 'code_block') height += linesOf(content.trimEnd(), ems / 1.05) * 1.25 + 0.25
    if (name === 'heading_close') type = 1
  }
  // As far from what follows as paragraphs are from each other; items stand closer.
  return (height + (/_list_open$/.test(tokens[0]?.type ?? '') ? 0 : 0.25)) * em(scale)
}

/** The texts of each row's cells. */
function rowsOf(tokens: readonly MarkdownToken[]): string[][] {
  const rows: string[][] = []
  for (const { type, children } of tokens) {
    if (type === 'tr_open') rows.push([])
    else if (type === 'inline') rows.at(-1)?.push(textOf(children ?? []))
  }
  return rows
}

/** How high tokens are in pixels of the stage, at a scale. */
export const heightOfTokens = (tokens: readonly MarkdownToken[], scale: number): number =>
  blocksOf(tokens).reduce((sum, block) => sum + block.heightAt(scale), 0)

/** Ems between the columns of a table. */
export const cellGap = 0.8

/** How wide each column of a table is in ems, as a browser shares out what there is. */
export function columnsOf(rows: readonly string[][], ems: number): number[] {
  const wanted: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) wanted[at] = Math.max(wanted[at] ?? 1, widthOf(cell) * 1.1 + cellGap)
  const sum = wanted.reduce((total, width) => total + width, 0)
  return sum <= ems ? wanted : wanted.map((width) => (width / sum) * ems)
}

function heightOfRow(row: readonly string[], columns: readonly number[], scale: number): number {
  const lines = row.map((cell, at) => linesOf(cell, (columns[at] ?? Infinity) - cellGap))
  return (Math.max(1, ...lines) * 1.3 + 0.35) * em(scale)
}

/** The tokens from one that opens to the one that closes it, and where the next begins. */
function partAt<Token extends MarkdownToken>(tokens: readonly Token[], start: number): [part: Token[], next: number] {
  let depth = 0
  let at = start
  do depth += tokens[at++]!.nesting
  while (depth > 0 && at < tokens.length)
  return [tokens.slice(start, at), at]
}

function partsOf<Token extends MarkdownToken>(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = []
  for (let at = 0; at < tokens.length;) {
    const [part, next] = partAt(tokens, at)
    parts.push(part)
    at = next
  }
  return parts
}

function listBlocks<Token extends MarkdownToken>(list: Token[]): Block<Token>[] {
  const of = { open: list[0]!, close: [list.at(-1)!], head: [] }
  return partsOf(list.slice(1, -1)).map((tokens) => ({
    tokens,
    of,
    heightAt: (scale) => heightOfText([list[0]!, ...tokens], scale),
  }))
}

function tableBlocks<Token extends MarkdownToken>(table: Token[]): Block<Token>[] {
  const [head = [], body = []] = partsOf(table.slice(1, -1))
  const rows = rowsOf(table)
  const known = new Map<number, number[]>()
  const columnsAt = (scale: number) => {
    const columns = known.get(scale) ?? columnsOf(rows, stage.across / em(scale))
    known.set(scale, columns)
    return columns
  }
  const of = {
    open: table[0]!,
    head: body.length > 0 ? [...head, body[0]!] : head,
    close: body.length > 0 ? [body.at(-1)!, table.at(-1)!] : [table.at(-1)!],
  }
  const rowParts = partsOf(body.slice(1, -1))
  if (rowParts.length === 0) return [{ tokens: table, of: null, heightAt: (scale) => heightOfRow([], [], scale) }]
  return rowParts.map((tokens) => ({
    tokens,
    of,
    heightAt: (scale) => heightOfRow(rowsOf(tokens)[0] ?? [], columnsAt(scale), scale),
  }))
}

/** A paragraph as its sentences, so that one that is longer than a page goes on on the next. */
function paragraphBlocks<Token extends MarkdownToken>(paragraph: Token[]): Block<Token>[] {
  const whole = { tokens: paragraph, of: null, heightAt: (scale: number) => heightOfText(paragraph, scale) }
  const [open, inline, close] = paragraph
  const floor = scales.at(-1)!
  if (open?.type !== 'paragraph_open' || !inline?.children || !close || whole.heightAt(floor) <= stage.height / 2)
    return [whole]
  const pieces: MarkdownToken[][] = [[]]
  let depth = 0
  let length = 0
  const begin = () => {
    pieces.push([])
    length = 0
  }
  for (const child of inline.children) {
    depth += child.nesting
    if (depth > 0 || child.type !== 'text') {
      if (depth === 0 && /break$/.test(child.type)) begin()
      else pieces.at(-1)!.push(child)
      length += child.content.length
      continue
    }
    for (const sentence of sentencesOf(child.content)) {
      pieces.at(-1)!.push(withFields(child, { content: sentence }))
      length += sentence.length
      if (length >= enough && /[。！？；.!?;]\s*$/.test(sentence)) begin()
      else if (length >= 2 * enough) begin()
    }
  }
  return pieces
    .filter((children) => children.length > 0)
    .map((children) => {
      const tokens = [open, withFields(inline, { children, content: textOf(children) }), close]
      return { tokens, of: null, heightAt: (scale) => heightOfText(tokens, scale) }
    })
}

/** Code a dozen lines at a time. */
function codeBlocks<Token extends MarkdownToken>(code: Token): Block<Token>[] {
  const lines = code.content.trimEnd().split('\n')
  return Array.from({ length: Math.ceil(lines.length / 12) }, (_, at) => {
    const content = lines.slice(at * 12, (at + 1) * 12).join('\n') + '\n'
    const tokens = [withFields(code, { content })]
    return { tokens, of: null, heightAt: (scale) => heightOfText(tokens, scale) }
  })
}

/** As many characters stay together, where the text has sentences. */
const enough = 150

/** A text cut after each of its sentences, and within one that is as long as two of such pieces. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let sentence = ''
  for (const character of text) {
    sentence += character
    if (/[。！？；.!?;]/.test(character) || sentence.length >= 2 * enough) {
      sentences.push(sentence)
      sentence = ''
    }
  }
  return sentence ? [...sentences, sentence] : sentences
}

/** A token with other fields; it stays of its own kind. */
const withFields = <Token extends MarkdownToken>(token: Token, fields: Partial<MarkdownToken>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, fields)

function blocksOf<Token extends MarkdownToken>(tokens: readonly Token[]): Block<Token>[] {
  return partsOf(tokens).flatMap((part) => {
    if (/_list_open$/.test(part[0]!.type)) return listBlocks(part)
    if (part[0]!.type === 'table_open') return tableBlocks(part)
    return part[0]!.type === 'fence' ? codeBlocks(part[0]!) : paragraphBlocks(part)
  })
}

/** A page's blocks as tokens: what is part of a list or table stands in it again, with its head, and goes on counting. */
function tokensOf<Token extends MarkdownToken>(blocks: readonly Block<Token>[]): Token[] {
  const tokens: Token[] = []
  for (const [at, { tokens: own, of }] of blocks.entries()) {
    if (of && blocks[at - 1]?.of !== of) {
      const number = of.open.type === 'ordered_list_open' ? Number(own[0]!.info) : NaN
      tokens.push(number > 0 ? withFields(of.open, { attrs: [['start', String(number)]] }) : of.open, ...of.head)
    }
    tokens.push(...own)
    if (of && blocks[at + 1]?.of !== of) tokens.push(...of.close)
  }
  return tokens
}

/**
 * Written text as the pages that it takes on a wall: in a smaller type where that makes it fit on one, else on as many as
 * it takes in the smallest.
 */
export function pagesOfText<Token extends MarkdownToken>(tokens: readonly Token[], slide: Slides): TokenPages<Token> {
  const room = roomBelow(slide)
  const blocks = blocksOf(tokens)
  if (blocks.length === 0) return { scale: 1, pages: [[...tokens]] }
  /** A table's head stands on every page that its rows are on. */
  const headOf = (scale: number) => {
    const head = blocks.find(({ of }) => of?.open.type === 'table_open')?.of?.head
    return head ? heightOfRow(rowsOf(head)[0] ?? [], [], scale) : 0
  }
  const heightAt = (scale: number) => blocks.reduce((sum, block) => sum + block.heightAt(scale), headOf(scale))
  const scale = largestScale(scales, room, heightAt)
  const pages =
    heightAt(scale) <= room ? [blocks] : fillPages(blocks, room - headOf(scale), (block) => block.heightAt(scale))
  return { scale, pages: pages.map(tokensOf) }
}

/** What makes HTML of markdown. */
export interface MarkdownRenderer<Token extends MarkdownToken> {
  parse(text: string): Token[]
  render(tokens: Token[]): string
}

/** A written slide in each language that there is, page by page. */
export function writtenPages<Token extends MarkdownToken>(
  slide: Slide & { type: 'markdown' | 'demo' },
  { parse, render }: MarkdownRenderer<Token>,
): WrittenInBoth {
  const written = (text: string): WrittenPages => {
    const { scale, pages } = pagesOfText(parse(text), slide)
    return { scale, pages: pages.map(render) }
  }
  const { en, 'zh-CN': zh } = slide.body
  return {
    ...(en === undefined ? {} : { en: written(en) }),
    ...(zh === undefined ? {} : { 'zh-CN': written(zh) }),
  }
}
