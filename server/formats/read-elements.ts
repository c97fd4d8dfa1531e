import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'

/** An element of a document; names are without their prefix. */
export interface XmlElement {
  name: string
  attributes: Partial<Record<string, string>>
  children: XmlElement[]
  /** Its own text, without that of its children; as much of it as was asked for. */
  text: string
}

/** An element that was asked for, and what it lies in, the outermost first: of these only names and attributes are known. */
export interface PlacedElement {
  element: XmlElement
  ancestors: readonly XmlElement[]
}

interface Wanted {
  /** Names of the elements to read whole. */
  names: readonly string[]
  /** Characters of text to keep of each element; more is left out. */
  textLength: number
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function elementOf({ name, attributes }: SaxesTagPlain): XmlElement {
  const own = new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value]))
  return { name: localName(name), attributes: Object.fromEntries(own), children: [], text: '' }
}

/** Characters that XML forbids and test runners write all the same, such as the colours of a terminal. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const tolerated = /disallowed character|malformed character entity/

/**
 * Reads elements of XML one by one, in the order in which they end. Throws `invalid` for what is not XML, and for a document type
 * declaration: entities can unfold without bound or name files of this machine.
 */
export async function* readElements(texts: AsyncIterable<string>, wanted: Wanted): AsyncGenerator<PlacedElement> {
  const names = new Set(wanted.names)
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  const read: PlacedElement[] = []
  /** How many of the open ones are of an element that is read whole: its own depth; 0 outside. */
  let within = 0
  let parts = 0
  parser.on('error', (error) => {
    if (!tolerated.test(error.message)) throw new DaylightError('invalid', `not XML: ${error.message}`)
  })
  parser.on('doctype', () => {
    throw new DaylightError('invalid', 'a document type declaration (DOCTYPE) is not taken')
  })
  parser.on('opentag', (tag) => {
    if (open.length === limits.xml.nesting)
      throw new DaylightError('too_large', `more than ${limits.xml.nesting} elements inside one another`)
    const element = elementOf(tag)
    if (within > 0 && ++parts > limits.xml.parts)
      throw new DaylightError('too_large', `more than ${limits.xml.parts} elements in one ${open[within - 1]!.name}`)
    if (within > 0) open.at(-1)!.children.push(element)
    open.push(element)
    if (within === 0 && names.has(element.name)) within = open.length
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (within === 0 || !element) return
    const room = wanted.textLength - element.text.length
    if (room > 0) element.text += text.slice(0, room)
  }
  // What nobody asked for is not even gathered.
  if (wanted.textLength > 0) {
    parser.on('text', addText)
    parser.on('cdata', addText)
  }
  parser.on('closetag', () => {
    const element = open.pop()!
    if (open.length + 1 !== within) return
    within = parts = 0
    read.push({ element, ancestors: [...open] })
  })
  for await (const text of texts) {
    parser.write(text.replaceAll(forbidden, ' '))
    yield* read.splice(0)
  }
  parser.close()
  yield* read.splice(0)
}

/** The name of the outermost element of XML of which this is the beginning; null where there is none. */
export function rootName(beginning: string): string | null {
  let root: string | null = null
  const parser = new SaxesParser()
  parser.on('error', () => {})
  parser.on('opentagstart', ({ name }) => (root ??= localName(name)))
  parser.write(beginning.replaceAll(forbidden, ' '))
  return root
}

/** The children of that name. */
export const childrenNamed = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name)

/** The text of the first child of that name, without space around it; null where there is none or it is empty. */
export const childText = (element: XmlElement, name: string): string | null =>
  element.children.find((child) => child.name === name)?.text.trim() || null
