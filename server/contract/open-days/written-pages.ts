import { limits } from '../limits.ts'
import type { InBoth } from '../surveys/questions.ts'
import { markGoingOn, rowsOf, withFields, type MarkdownToken } from './markdown-token.ts'
import { fillPages, largestScale, widthOf } from './room-of-text.ts'
import { blocksOf, type Around, type Block } from './text-blocks.ts'
import { heightOfRow, textScales, stage } from './text-height.ts'

interface PagesOf<Page> {
  /** How large their type is, of the usual size. */
  scale: number
  pages: Page[]
  /** There is more than is shown: the last page is empty. */
  isCut: boolean
}
/** What one language of a written slide looks like: its pages as HTML. */
export type WrittenPages = PagesOf<string>
export type WrittenInBoth = { [Language in keyof InBoth]: WrittenPages }

/** The same, before it is HTML. */
export type TokenPages<Token> = PagesOf<Token[]>

interface Slides {
  type: string
  heading?: InBoth | undefined
}

/** How high the text of a slide may be in pixels of the stage, below its heading. */
function roomBelow({ type, heading }: Slides): number {
  const longest = Math.max(0, ...Object.values(heading ?? {}).map((text) => widthOf(text ?? '')))
  if (type === 'demo') return stage.height - 57 - 40 - 107 * Math.max(1, Math.min(3, Math.ceil(longest / 17)))
  return stage.height - 72 * Math.min(2, Math.ceil(longest / 27))
}

/** How high tokens are in pixels of the stage, at a scale. */
export const heightOfTokens = (tokens: readonly MarkdownToken[], scale: number): number =>
  blocksOf(tokens).reduce((sum, block) => sum + block.heightAt(scale), 0)

/** Pieces of one part as one again. */
const joinPieces = <Token extends MarkdownToken>(one: Token[], next: Token[]): Token[] =>
  one.map((token, at) => {
    const { type, children, content } = next[at]!
    if (type === 'inline') return withFields(token, { children: [...(token.children ?? []), ...(children ?? [])] })
    return /^(fence|code_block)$/.test(type) ? withFields(token, { content: token.content + content }) : token
  })

/** The number of the item of a list that a block is in or is. */
const numberOf = <Token extends MarkdownToken>({ within, tokens }: Block<Token>, depth: number) =>
  Number((within[depth + 1]?.open ?? tokens[0]!).info)

/**
 * Pages of blocks as tokens: what is part of a list, quotation or table stands in it again, with its head, and goes on
 * counting; what began on the page before says that it goes on.
 */
function tokenPages<Token extends MarkdownToken>(pages: readonly Block<Token>[][]): Token[][] {
  const begun = new Set<Around<Token>>()
  const isPart = ({ open }: Around<Token>) => open.type === 'list_item_open' || open.type === 'blockquote_open'
  return pages.map((page) => {
    const tokens: Token[] = []
    let opened: Around<Token>[] = []
    const closeTo = (depth: number) => {
      for (const { close } of opened.slice(depth).reverse()) tokens.push(...close)
      opened = opened.slice(0, depth)
    }
    const joined = page.reduce<Block<Token>[]>((blocks, block) => {
      const last = blocks.at(-1)
      if (!block.piece || last?.piece?.of !== block.piece.of) return [...blocks, block]
      return [...blocks.slice(0, -1), { ...last, tokens: joinPieces(last.tokens, block.tokens) }]
    }, [])
    for (const block of joined) {
      const { within, piece } = block
      const shared = within.findIndex((one, depth) => opened[depth] !== one)
      closeTo(shared < 0 ? within.length : shared)
      const innermost = within.at(-1)
      const goesOn =
        (piece !== null && piece.nth > 0) ||
        (innermost !== undefined && isPart(innermost) && begun.has(innermost) && !opened.includes(innermost))
      for (const around of within.slice(opened.length)) {
        const { open, head } = around
        const number = open.type === 'ordered_list_open' ? numberOf(block, opened.length) : NaN
        if (number > 0) tokens.push(withFields(open, { attrs: [['start', String(number)]] }))
        else tokens.push(open.type === 'list_item_open' && begun.has(around) ? markGoingOn(open) : open)
        tokens.push(...head)
        begun.add(around)
        opened = [...opened, around]
      }
      const [first, ...rest] = block.tokens as [Token, ...Token[]]
      tokens.push(goesOn ? markGoingOn(first) : first, ...rest)
    }
    closeTo(0)
    return tokens
  })
}

/**
 * Written text as the pages that it takes on a wall: in a smaller type where that makes it fit on one, else on as many as
 * it takes in the smallest, `most` of them at most. Of what takes more the last page is empty: it says that there is more.
 */
export function pagesOfText<Token extends MarkdownToken>(
  tokens: readonly Token[],
  slide: Slides,
  most: number = limits.slidePages,
): TokenPages<Token> {
  const room = roomBelow(slide)
  const blocks = blocksOf(tokens)
  if (blocks.length === 0) return { scale: 1, pages: [[...tokens]], isCut: false }
  const isTable = ({ open }: Around<Token>) => open.type === 'table_open'
  const head = blocks.find(({ within }) => within.some(isTable))?.within.find(isTable)?.head ?? []
  /** A table's head stands on every page that its rows are on. */
  const headAt = (scale: number) => (head.length > 0 ? heightOfRow(rowsOf(head)[0] ?? [], [], scale) : 0)
  const heightAt = (scale: number) => {
    let height = headAt(scale)
    for (const block of blocks) {
      height += block.heightAt(scale)
      // That it is too high is known by then.
      if (height > room) break
    }
    return height
  }
  const scale = largestScale(textScales, room, heightAt)
  if (heightAt(scale) <= room) return { scale, pages: tokenPages([blocks]), isCut: false }
  const pages = fillPages(blocks, room - headAt(scale), (block) => block.heightAt(scale))
  const shown = shorten({ scale, pages, isCut: false }, most, [])
  return { ...shown, pages: tokenPages(shown.pages) }
}

/** No more pages than `most`: the last of them is `empty` where there are more. */
const shorten = <Page>(written: PagesOf<Page>, most: number, empty: Page): PagesOf<Page> =>
  written.pages.length <= most
    ? written
    : { ...written, pages: [...written.pages.slice(0, most - 1), empty], isCut: true }

/** What makes HTML of markdown. */
export interface MarkdownRenderer<Token extends MarkdownToken> {
  parse(text: string): Token[]
  render(tokens: Token[]): string
}

/** Written text as HTML, page by page. */
export function writtenPages<Token extends MarkdownToken>(
  text: string,
  slide: Slides,
  { parse, render }: MarkdownRenderer<Token>,
): WrittenPages {
  const { pages, ...written } = pagesOfText(parse(text), slide)
  return { ...written, pages: pages.map(render) }
}

const languagesOf = (both: InBoth | WrittenInBoth) =>
  (Object.keys(both) as (keyof InBoth)[]).filter((language) => both[language] !== undefined)

/** What is written of each language that a text is in. */
export const inEach = (text: InBoth, write: (text: string) => WrittenPages): WrittenInBoth =>
  Object.fromEntries(languagesOf(text).map((language) => [language, write(text[language]!)]))

/** How many pages a slide takes: those of the language that takes most, as whoever drives may read the other. */
export const pagesTaken = (written: WrittenInBoth = {}): number =>
  Math.max(1, ...Object.values(written).map(({ pages }) => pages.length))

/** The written slides of a deck by their ids, in order: of those that begin after its last page, the first page alone. */
export function boundDeck(slides: readonly (readonly [id: string, WrittenInBoth])[]): Record<string, WrittenInBoth> {
  let left: number = limits.deckPages
  return Object.fromEntries(
    slides.map(([id, written]) => {
      const most = Math.max(1, left)
      left -= pagesTaken(written)
      const bounded = languagesOf(written).map((language) => [language, shorten(written[language]!, most, '')])
      return [id, Object.fromEntries(bounded) as WrittenInBoth]
    }),
  )
}
