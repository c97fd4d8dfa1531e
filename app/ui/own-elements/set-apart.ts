import { Fragment, type ElementType } from 'react'
import { jsx } from 'react/jsx-runtime'

/** Elements that take words and no element for them. */
const onlyWords = new Set<ElementType>(['option', 'title', 'textarea', 'style', 'script', 'desc'])
const ofDrawings = new Set<ElementType>(['text', 'tspan'])

const isText = (child: unknown): child is string | number => typeof child === 'string' || typeof child === 'number'
const isNothing = (child: unknown) => child === null || child === undefined || typeof child === 'boolean'
const hasWords = (text: string) => /\S/.test(text)

const wordsIn = (type: ElementType, text: string, key?: string) =>
  jsx(ofDrawings.has(type) ? 'tspan' : 'span', { children: text }, key)

/**
 * The props of an element of that type, with its words in elements of their own wherever they stand beside other children,
 * or may. A browser that translates a page puts its own elements in the place of texts. React goes on to change and to
 * remove the texts that it made: on the screen old figures stay, and what stands beside them fails. Where words are all
 * that an element holds, React sets them anew, and all is well.
 */
export function setApart(type: ElementType, props: unknown, isWritten: boolean): { children?: unknown } {
  const given = props as { children?: unknown }
  const { children } = given
  const apart = type === Fragment && isText(children) ? alone(type, String(children)) : among(type, children, isWritten)
  return apart === children ? given : { ...given, children: apart }
}

/** What a fragment holds stands beside whatever is around it. */
const alone = (type: ElementType, text: string) => (type === Fragment && hasWords(text) ? wordsIn(type, text) : text)

function among(type: ElementType, children: unknown, isWritten: boolean): unknown {
  if (!Array.isArray(children)) return children
  const list = children as unknown[]
  const texts = list.filter(isText)
  if (texts.length > 0 && list.every((child) => isText(child) || isNothing(child))) return alone(type, texts.join(''))
  if (onlyWords.has(type)) return children
  if (!isWritten) return listed(type, list)
  const apart: unknown[] = []
  for (let at = 0; at < list.length; at++) {
    const child = list[at]
    if (Array.isArray(child)) apart.push(listed(type, child))
    else if (!isText(child)) apart.push(child)
    else {
      // Neighbours become one; each of the others keeps its place.
      const start = at
      while (isText(list[at + 1])) at++
      const text = list.slice(start, at + 1).join('')
      apart.push(hasWords(text) ? wordsIn(type, text) : text, ...Array<null>(at - start).fill(null))
    }
  }
  return apart
}

/** A list that was worked out has keys; so have its words. */
const listed = (type: ElementType, list: unknown[]): unknown[] =>
  list.map((child, index) =>
    Array.isArray(child)
      ? listed(type, child)
      : isText(child) && hasWords(String(child))
        ? wordsIn(type, String(child), `words ${index}`)
        : child,
  )
