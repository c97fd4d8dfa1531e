import { textOf, withFields, type MarkdownToken } from './markdown-token.ts'
import { linesOf, widthOf } from './room-of-text.ts'

const endOfSentence = /[。！？；.!?;]/
const isEnd = (sentence: string) => /[。！？；.!?;]\s*$/.test(sentence)

/** A text cut after each of its sentences, and after a space or anywhere within one that is wider than `most` ems. */
function sentencesOf(text: string, most: number): string[] {
  const sentences: string[] = []
  let sentence = ''
  let width = 0
  const end = (at: number) => {
    sentences.push(sentence.slice(0, at))
    sentence = sentence.slice(at)
    width = widthOf(sentence)
  }
  for (const character of text) {
    sentence += character
    width += widthOf(character)
    if (endOfSentence.test(character)) end(sentence.length)
    else if (width >= most) end(sentence.lastIndexOf(' ') + 1 || sentence.length)
  }
  if (sentence) sentences.push(sentence)
  return sentences
}

function closeOf(tokens: readonly MarkdownToken[], from: number): MarkdownToken {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at]!.nesting
    if (depth === 0) return tokens[at]!
  }
  return tokens[from]!
}

/**
 * The parts of one paragraph in pieces: each of so many lines of so many ems as fill it, where its sentences end so, and
 * at most of about twice as many. What is emphasised or linked across the end of a piece is so in both.
 */
export function cutText(children: readonly MarkdownToken[], ems: number, lines: number): MarkdownToken[][] {
  const pieces: MarkdownToken[][] = [[]]
  /** What is open, the innermost first. */
  const around: { open: MarkdownToken; close: MarkdownToken }[] = []
  let text = ''
  const begin = () => {
    pieces.at(-1)!.push(...around.map(({ close }) => close))
    pieces.push(around.map(({ open }) => open).reverse())
    text = ''
  }
  const add = (child: MarkdownToken, said: string) => {
    if (text && linesOf(text + said, ems) > 2 * lines) begin()
    pieces.at(-1)!.push(child)
    text += said
    if (linesOf(text, ems) >= lines && (said === '\n' || isEnd(said))) begin()
  }
  for (const [at, child] of children.entries()) {
    if (child.nesting > 0) around.unshift({ open: child, close: closeOf(children, at) })
    if (child.nesting < 0) around.shift()
    if (child.nesting !== 0) pieces.at(-1)!.push(child)
    else if (/break$/.test(child.type)) add(child, '\n')
    else for (const said of sentencesOf(child.content, ems * lines)) add(withFields(child, { content: said }), said)
  }
  return pieces.filter((piece) => textOf(piece).trim() !== '')
}
