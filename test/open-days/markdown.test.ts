// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderDraft } from '~/workshop/deck/render-draft'
import { renderMarkdown } from '../../server/open-days/deck/render-markdown.ts'

const renderers = { saved: renderMarkdown, 'still written': renderDraft }
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[press](javascript:alert(1))',
  '[press](JaVaScRiPt:alert(1))',
  '[press](&#106;avascript:alert(1))',
  '[press](data:text/html;base64,PHNjcmlwdD4=)',
  '[press](vbscript:x)',
  '![x](javascript:alert(1))',
  '![x](https://elsewhere.example/seen.png)',
  '<javascript:alert(1)>',
  '[a]: javascript:alert(1)\n\n[a]',
  '`<script>`\n\n    <script>alert(1)</script>',
  '[x](https://a.example "onmouseover=\'alert(1)\' \\"><script>")',
  '<svg/onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
]

/** Every element and attribute that ever comes out. */
const allowed =
  /^<\/?(p|h[1-6]|ul|ol|li|em|strong|s|a|blockquote|code|pre|hr|br|table|thead|tbody|tr|th|td)(\s[^<>]*)?\/?>$/
const attributes = /^(href|target|rel|title|start|class|style)$/

function expectInert(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.body.querySelectorAll('*')) {
    expect(`<${element.tagName.toLowerCase()}>`).toMatch(allowed)
    for (const { name } of element.attributes) expect(name).toMatch(attributes)
    const href = element.getAttribute('href')
    if (href !== null) expect(href).not.toMatch(/^\s*(javascript|vbscript|data|file):/i)
  }
}

test.each(Object.entries(renderers))('markdown that is %s holds no script, whatever was written', (_, render) => {
  for (const text of hostile) expectInert(render(text))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hostile, '**', '[', '](', ')', '<', '>', '"', '\n', '- ', '`')), (parts) =>
      expectInert(render(parts.join(''))),
    ),
  )
})

test('both say what was meant alike, but for where a link opens', () => {
  const text = '# Plan\n\n1. **Freeze**\n2. Load\n\n> careful\n\n[more](https://a.example) and <b>text</b>'
  const strip = (html: string) => html.replace(' target="_blank" rel="noreferrer"', '')
  expect(strip(renderMarkdown(text))).toBe(renderDraft(text))
  expect(renderMarkdown(text)).toContain('&lt;b&gt;text&lt;/b&gt;')
})

const beside: [string, string][] = [
  ['**重点：**请各工厂确认', '<strong>重点：</strong>请各工厂确认'],
  ['请看**“期初余额”**这一行', '请看<strong>“期初余额”</strong>这一行'],
  ['*（试点）*先行', '<em>（试点）</em>先行'],
  ['已取消~~（二期）~~上线', '已取消<s>（二期）</s>上线'],
  ['**《切换方案》**、**《回退方案》**已发出', '<strong>《切换方案》</strong>、<strong>《回退方案》</strong>已发出'],
  ['**Freeze:** no changes', '<strong>Freeze:</strong> no changes'],
  ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
]
test.each(beside)('emphasis beside Chinese punctuation is emphasis, saved and still written: %s', (text, html) => {
  expect(renderMarkdown(text)).toBe(`<p>${html}</p>\n`)
  expect(renderDraft(text)).toBe(renderMarkdown(text))
})
