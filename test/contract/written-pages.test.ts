import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { linesOf, widthOf } from '../../server/contract/open-days/room-of-text.ts'
import type { Slide } from '../../server/contract/open-days/slides.ts'
import { heightOfTokens, pagesOfText } from '../../server/contract/open-days/written-pages.ts'
import { parseMarkdown, renderPages } from '../../server/open-days/deck/render-markdown.ts'
import { renderDraftPages } from '~/workshop/deck/render-draft'

type Written = Slide & { type: 'markdown' | 'demo' }
const slide = (en: string, more: Partial<Written> = {}): Written => ({
  id: 'text',
  type: 'markdown',
  hidden: false,
  body: { en },
  ...more,
})
const pagesOf = (text: string, more: Partial<Written> = {}) => renderPages(text, slide(text, more))
const words = (html: string) => html.replaceAll(/<[^>]*>|\s/g, '')
const count = (html: string, part: string) => html.split(part).length - 1

const table = (rows: number) =>
  [
    '| Plant | Owner | State |',
    '|---|---|---|',
    ...Array.from({ length: rows }, (_, at) => `| Plant ${at + 1} | 王敏 | ready |`),
  ].join('\n')
const list = (items: number) =>
  Array.from({ length: items }, (_, at) => `${at + 1}. Step ${at + 1} of the cutover`).join('\n')

describe('what somebody wrote', () => {
  test('is on one page in the usual type where it fits', () => {
    expect(pagesOf('# Cutover\n\n- Freeze\n- Load\n- **Open**')).toMatchObject({ scale: 1, pages: { length: 1 } })
    expect(pagesOf('')).toMatchObject({ scale: 1, pages: { length: 1 } })
  })

  test('is set smaller where that puts it on one page', () => {
    const { scale, pages } = pagesOf(list(11))
    expect(pages).toHaveLength(1)
    expect(scale).toBeLessThan(1)
    expect(scale).toBeGreaterThanOrEqual(0.7)
  })

  test('goes on in steps in the smallest type: a table of 40 rows, each page with its head', () => {
    const { scale, pages } = pagesOf(table(40))
    expect(scale).toBe(0.7)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(count(page, '<thead>')).toBe(1)
      expect(count(page, '<tr>')).toBeLessThanOrEqual(17)
    }
    expect(pages.reduce((rows, page) => rows + count(page, '<tr>') - 1, 0)).toBe(40)
  })

  test('keeps counting where a list goes on', () => {
    const { pages } = pagesOf(list(30))
    expect(pages.length).toBeGreaterThan(1)
    const before = count(pages[0]!, '<li>')
    expect(pages[1]).toContain(`<ol start="${before + 1}">`)
  })

  test('that is one long paragraph goes on after a sentence', () => {
    const { pages } = pagesOf('我们在切换窗口内完成**期初余额**的导入与核对，并由各工厂确认。'.repeat(60))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(0, -1)) expect(words(page)).toMatch(/。$/)
  })

  const sentence = '我们在切换窗口内完成**期初余额**的导入与核对，并由各工厂的财务负责人确认。'
  const tall = {
    'an item of a list': `1. one\n2. ${sentence.repeat(60)}\n3. three`,
    'an item in an item': `- one\n  - ${sentence.repeat(60)}`,
    'a quotation': `> ${sentence.repeat(60)}`,
    'a cell of a table': `|a|b|\n|-|-|\n|${sentence.repeat(40)}|short|`,
    'a line of code': `\`\`\`\n${'x = 1; '.repeat(600)}\n\`\`\``,
    'lines of code that is moved in': '    x\n'.repeat(90),
    'a paragraph of short lines': 'ab\n'.repeat(90),
    'emphasis without an end in sight': `**${'切换'.repeat(1_200)}**`,
  }
  test.each(Object.entries(tall))(
    'that is %s higher than a page goes on in steps, each of which has room',
    (_, text) => {
      const written = pagesOfText(parseMarkdown(text), slide(''))
      expect(written.pages.length).toBeGreaterThan(1)
      for (const page of written.pages) expect(heightOfTokens(page, written.scale)).toBeLessThanOrEqual(819)
      const html = pagesOf(text).pages
      for (const page of html.slice(1)) expect(page).toContain('class="goes-on"')
      expect(html[0]).not.toContain('goes-on')
    },
  )

  test('that is cut keeps its number, once, and what stands beside it', () => {
    const { pages } = pagesOf(tall['an item of a list'])
    expect(pages[0]).toMatch(/^<ol start="1">\s*<li>one/)
    expect(pages[1]).toMatch(/^<ol start="2">\s*<li class="goes-on">/)
    expect(pages.at(-1)).toContain('<li>three</li>')
    expect(count(pagesOf(tall['a cell of a table']).pages.join(''), 'short')).toBe(1)
  })

  test('that is one long paragraph is one again on each of its pages', () => {
    for (const page of pagesOf(sentence.repeat(60)).pages) expect(count(page, '<p')).toBe(1)
  })

  test('has less room below a heading of two lines, and below what is shown live', () => {
    const long = {
      heading: { en: 'A heading that takes two lines of the wall since it says everything that there is to say' },
    }
    expect(pagesOf(list(11), long).scale).toBeLessThan(pagesOf(list(11)).scale)
    expect(pagesOf(list(11), { type: 'demo', heading: { en: 'Month end' } }).scale).toBeLessThan(
      pagesOf(list(11)).scale,
    )
  })

  const parts = fc.constantFrom(
    table(12),
    list(9),
    '> quoted **words** and `code`',
    '```\nconst x = 1\n```',
    '项目进展：**重点**，请各工厂确认。'.repeat(30),
    '- one\n  - two\n    - three\n\n  a paragraph in it',
    '## A heading',
    'a\nb\nc',
    '|a|\n|-|',
    '[link](https://a.example)'.repeat(40),
    '***',
    'x'.repeat(900),
  )
  test('is all there, in order, on some page, and every page is whole, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (written) => {
        const text = written.join('\n\n')
        const markdown = new MarkdownIt({ html: false, breaks: true })
        const { pages, scale } = pagesOf(text)
        const repeated = pages.length > 1 ? /PlantOwnerState/g : /^$/g
        expect(words(pages.join('')).replaceAll(repeated, '')).toBe(
          words(markdown.render(text)).replaceAll(repeated, ''),
        )
        expect(scale).toBeLessThanOrEqual(1)
        for (const page of pages)
          for (const element of ['ol', 'ul', 'li', 'table', 'tbody', 'p', 'strong'])
            expect(count(page, `</${element}>`)).toBe(page.match(new RegExp(`<${element}[ >]`, 'g'))?.length ?? 0)
      }),
      { numRuns: 60 },
    )
  })

  test('has the same pages while it is written as once it is saved', () => {
    const strip = (pages: string[]) => pages.map((page) => page.replaceAll(' target="_blank" rel="noreferrer"', ''))
    for (const text of [table(40), list(30), '**重点：**请各工厂确认', '[link](https://a.example)'.repeat(200)]) {
      const saved = pagesOf(text)
      const draft = renderDraftPages(slide(text)).en!
      expect({ ...draft, pages: strip(draft.pages) }).toEqual({ ...saved, pages: strip(saved.pages) })
    }
  })

  test('has its pages in PowerPoint too', () => {
    expect(pagesOfText(parseMarkdown(table(40)), slide('')).pages).toHaveLength(pagesOf(table(40)).pages.length)
  })
})

test('a Chinese character takes an em, Latin letters about half of one, and marks on them none', () => {
  expect(widthOf('切换方案')).toBe(4)
  expect(widthOf('cutover plan')).toBeGreaterThan(5)
  expect(widthOf('cutover plan')).toBeLessThan(7.5)
  expect(widthOf('e\u0301')).toBe(widthOf('e'))
  expect(linesOf('切换方案'.repeat(10), 21)).toBe(2)
  expect(linesOf('a\nb\n\nc', 20)).toBe(4)
})
