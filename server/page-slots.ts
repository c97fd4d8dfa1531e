import { randomBytes } from 'node:crypto'
import { gzipPieces, readyPiece, type ReadyPiece } from './platform/gzip-pieces.ts'

/** What differs between the readers of one page. */
export interface Personal {
  nonce: string
  name: string
  email: string
  /** The instant that the page speaks from. */
  loadedAt: string
}

/** Stands in for each of them while a page is drawn: made anew each time, so that nobody can have written it into a project. */
export function makeStandIns(now: number): Personal {
  const standIn = () => `slot${randomBytes(16).toString('hex')}`
  // An instant that pages can reckon with, and more exact than any that they are told.
  const digits = Array.from(randomBytes(24), (byte) => byte % 10).join('')
  return {
    nonce: standIn(),
    name: standIn(),
    email: standIn(),
    loadedAt: new Date(now).toISOString().replace('Z', `${digits}Z`),
  }
}

/** A stretch of the page that is the same for everyone, the place of what is personal, and how long ago an instant was. */
type Part =
  | { is: 'text'; text: string }
  | { is: 'slot'; of: keyof Personal; isInScript: boolean }
  | { is: 'age'; at: string }

/** Says how long before an instant another was, as the page itself says it. */
export type SayAge = (at: string, now: number) => string

const inHtml: Record<string, string> = { '"': '&quot;', '&': '&amp;', "'": '&#x27;', '<': '&lt;', '>': '&gt;' }
/** As React writes a text or an attribute. */
const escapeForHtml = (text: string) => text.replace(/["&'<>]/g, (character) => inHtml[character]!)

const codeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
const withinString = (text: string) => JSON.stringify(text).slice(1, -1)
/** As Remix writes a text of a loader's data: JSON, as a string in a script. */
const escapeForScript = (text: string) => withinString(withinString(text)).replace(/[&><\u2028\u2029]/g, codeOf)

/**
 * Cuts a page that was drawn for stand-ins where these stand, and at its ages: `<time data-age="">` can only have been
 * written by the page itself, as what it is told is escaped.
 */
function cutPage(html: string, standIns: Personal): Part[] {
  const slots = new Map(Object.entries(standIns).map(([of, standIn]) => [standIn as string, of as keyof Personal]))
  const marks = new RegExp(
    `${[...slots.keys()].join('|')}|(<time data-age="" dateTime="([^"]*)">)[^<]*(?=</time>)|<script\\b|</script>`,
    'g',
  )
  const parts: Part[] = []
  let done = 0
  let isInScript = false
  for (const { 0: mark, 1: begin = '', 2: at, index } of html.matchAll(marks)) {
    const of = slots.get(mark)
    if (of || at !== undefined) {
      parts.push({ is: 'text', text: html.slice(done, index) + begin })
      parts.push(of ? { is: 'slot', of, isInScript } : { is: 'age', at: at! })
      done = index + mark.length
    } else isInScript = mark === '<script'
  }
  parts.push({ is: 'text', text: html.slice(done) })
  return parts
}

/** What stands between the slots with the ages that were true at a moment. */
interface Said {
  ages: readonly string[]
  pieces: readonly Buffer<ArrayBuffer>[]
  ready: Promise<ReadyPiece[]> | null
}

/** A page that was drawn once, for everyone who may see it. */
export class PreparedPage {
  /** What it takes in memory, in bytes, about: as text, as bytes, and compressed. */
  readonly size: number
  private readonly slots: Extract<Part, { is: 'slot' }>[] = []
  private readonly stretches: Exclude<Part, { is: 'slot' }>[][] = [[]]
  private readonly instants: string[] = []
  private said: Said | null = null

  constructor(
    html: string,
    standIns: Personal,
    private readonly sayAge: SayAge,
  ) {
    for (const part of cutPage(html, standIns)) {
      if (part.is === 'slot') {
        this.slots.push(part)
        this.stretches.push([])
      } else this.stretches.at(-1)!.push(part)
      if (part.is === 'age') this.instants.push(part.at)
    }
    this.size = 4 * Buffer.byteLength(html)
  }

  /** The page for one reader; compressed, only what is theirs is put between what is ready. */
  async fill(personal: Personal, encoding: 'gzip' | 'identity'): Promise<Buffer<ArrayBuffer>> {
    const said = this.sayAt(Date.parse(personal.loadedAt))
    const own = this.slots.map(({ of, isInScript }) =>
      Buffer.from((isInScript ? escapeForScript : escapeForHtml)(personal[of])),
    )
    const between = <Piece>(pieces: readonly Piece[]) =>
      pieces.flatMap((piece, index) => (index < own.length ? [piece, own[index]!] : [piece]))
    if (encoding === 'identity') return Buffer.concat(between(said.pieces))
    said.ready ??= Promise.all(said.pieces.map(readyPiece))
    return gzipPieces(between(await said.ready))
  }

  private sayAt(now: number): Said {
    const ages = this.instants.map((at) => this.sayAge(at, now))
    if (this.said && ages.every((age, index) => age === this.said!.ages[index])) return this.said
    const left = ages.values()
    const pieces = this.stretches.map((stretch) =>
      Buffer.from(
        stretch.map((part) => (part.is === 'text' ? part.text : escapeForHtml(left.next().value ?? ''))).join(''),
      ),
    )
    return (this.said = { ages, pieces, ready: null })
  }
}
