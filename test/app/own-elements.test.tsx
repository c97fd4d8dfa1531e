// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { setApart } from '~/ui/own-elements/set-apart'

afterEach(cleanup)

const Named = ({ children }: { children: ReactNode }) => (
  <b>
    <i />
    {children}
  </b>
)

/** What is written here in each of the ways in which words come to stand beside something that may go. */
const ways: Record<string, (figure: number) => JSX.Element> = {
  'beside a mark': (figure) => (
    <p>
      <i /> {figure} open
    </p>
  ),
  'beside what comes and goes': (figure) => (
    <p>
      {figure > 1 ? <i /> : null}
      {figure} open {figure > 1 ? 'now' : null}
    </p>
  ),
  'of several parts': (figure) => (
    <p>
      {figure} of {figure + 1}
    </p>
  ),
  'in a fragment': (figure) => (
    <p>
      <>{figure} open</>
      <i />
    </p>
  ),
  'given to a component': (figure) => <Named>{`${figure} open`}</Named>,
  'in a list': (figure) => <p>{['open: ', <i key="mark" />, `${figure}`]}</p>,
}

/** As a browser does that translates a page. */
function translate(element: Element) {
  const texts: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts.filter(({ data }) => data.trim())) {
    const font = document.createElement('font')
    font.textContent = text.data
    text.replaceWith(font)
  }
}

test.each(Object.entries(ways))('a figure %s changes also where the page was translated', (_, show) => {
  const { container, rerender } = render(show(1))
  for (const figure of [2, 1, 30]) {
    translate(container)
    rerender(show(figure))
    const fresh = render(show(figure))
    expect(container.textContent).toBe(fresh.container.textContent)
    expect(container.textContent).toContain(String(figure))
    fresh.unmount()
  }
})

test('leaves alone what stands alone, and what may hold words only', () => {
  const alone = { children: 'open' }
  expect(setApart('p', alone, true)).toBe(alone)
  expect(setApart('option', { children: ['open ', 3] }, true)).toEqual({ children: 'open 3' })
  const blank = { children: [<i key="a" />, ' ', <b key="b" />] }
  expect(setApart('p', blank, true)).toEqual(blank)
})
