import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import type { Language } from '../../server/contract/explain.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { pictures } from '../factories/pictures.ts'

/** The texts of each page in order, and everything else that is in the file. */
async function unzip(file: Uint8Array) {
  const zip = await JSZip.loadAsync(file)
  const names = Object.keys(zip.files)
  const read = async (name: string) => (await zip.file(name)!.async('string')) ?? ''
  const numbered = names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const inOrder = numbered.sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
  const pages = await Promise.all(
    inOrder.map(async (name) => {
      const xml = await read(name)
      return { xml, texts: [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text) }
    }),
  )
  const charts = await Promise.all(names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(read))
  const layouts = (await Promise.all(names.filter((name) => /slideLayout\d+\.xml$/.test(name)).map(read))).join('')
  return { names, pages, charts, layouts }
}

async function holdOpenDay() {
  const world = await openTestOpenDays()
  const deck = createDeck(world.tools)
  const test = (key: string, status: string) =>
    buildUpdate({ kind: 'test', key, data: { title: key, cycle: 'Cycle 1', module: 'Finance & <ledger>', status } })
  await world.push([
    buildUpdate({ key: 'I-1', data: { title: 'Totals differ', severity: 'critical', status: 'open' } }),
    test('T-1', 'passed'),
    test('T-2', 'failed'),
    ...Array.from({ length: 8 }, (_, nth) =>
      buildUpdate({
        kind: 'action',
        key: `A-${nth}`,
        data: { title: `需要第${nth + 1}项 · Need ${nth + 1}`, waitingOn: 'customer', dueOn: '2026-12-01' },
      }),
    ),
  ])
  const { key } = await world.begin()
  const image = await deck.addImage(world.scope, 'erp', key, pictures.png)
  const slides = [
    { id: 'title', type: 'title' },
    { id: 'uat', type: 'uat', notes: 'whispered' },
    { id: 'issues', type: 'issues' },
    { id: 'your-part', type: 'your-part' },
    {
      id: 'text',
      type: 'markdown',
      heading: { en: 'Steps', 'zh-CN': '步骤' },
      body: { en: '1. **Freeze** <b>\n2. Load\n\n[more](https://a.example) \u0001', 'zh-CN': '- 冻结' },
    },
    { id: 'picture', type: 'image', image, alt: { en: 'Two pixels' } },
    { id: 'plan', type: 'plan', hidden: true },
  ]
  await deck.saveDeck(world.scope, 'erp', key, deckFormSchema.parse({ slides, editedAt: null }))
  const take = async (language: Language, as = world.scope) =>
    unzip(await world.recap.exportSlides(as, 'erp', key, (stage) => sayDeck(stage, language)))
  return { world, key, take }
}

test('slides are taken along as PowerPoint: words, native tables and charts, and at each foot of when they are', async () => {
  const { world, take } = await holdOpenDay()
  const { names, pages, charts, layouts } = await take('en')
  expect(pages.map(({ texts }) => texts[0])).toEqual([
    'Open day',
    'UAT',
    'Issues',
    'What we need from you (1/2)',
    'What we need from you (2/2)',
    'Steps',
    'Picture',
  ])
  expect(pages[1]!.texts).toContain('50\u202f%')
  expect(charts).toHaveLength(2)
  expect(charts.join('')).toContain('Finance &amp; &lt;ledger&gt;')
  expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(2)
  expect(pages[3]!.xml).toContain('<a:tbl>')
  expect(pages[3]!.texts).toContain('Need 1')
  expect(layouts).toContain('Acme · ERP')
  expect(layouts).toContain('as of 22 Nov 2026 · version 11'.replaceAll(/(22) (Nov) /g, '$1\u00a0$2\u00a0'))
  for (const { xml } of pages) expect(xml).toContain('type="slidenum"')
  await world.close()
})

test('what was written stays text, lists and links stay what they are, and nothing breaks the file', async () => {
  const { world, take } = await holdOpenDay()
  const { names, pages } = await take('en')
  const { xml, texts } = pages[5]!
  expect(texts).toContain('Freeze')
  expect(texts.join('')).toContain('&lt;b&gt;')
  expect(xml).toContain('<a:buAutoNum')
  expect(xml).toContain('hlinkClick')
  expect(xml).not.toMatch(/[^\P{Cc}\r\n\t]/u)
  expect(pages[6]!.xml).toContain('descr="Two pixels"')
  expect(names.filter((name) => name.startsWith('ppt/media/') && name.endsWith('.png'))).toHaveLength(1)
  await world.close()
})

test('each reader gets their own language, and nobody what is hidden or whispered', async () => {
  const { world, take } = await holdOpenDay()
  const { pages, layouts } = await take('zh-CN')
  expect(pages.map(({ texts }) => texts[0])).toContain('步骤')
  expect(pages[3]!.texts).toContain('需要第1项')
  expect(layouts).toContain('Microsoft YaHei')
  expect(pages.map(({ xml }) => xml).join('')).not.toMatch(/whispered|Need 1/)
  expect(pages).toHaveLength(7)
  await world.close()
})

test('the customer takes the slides along once it is over, with the figures as they stood', async () => {
  const { world, key, take } = await holdOpenDay()
  await expect(take('en', world.as('executive'))).rejects.toMatchObject({ code: 'not_found' })
  await world.outcomes.close(world.scope, 'erp', key)
  world.clock.now += 86_400_000
  await world.push([buildUpdate({ key: 'I-1', at: '2026-11-23T08:00:00+08:00', data: { status: 'closed' } })])
  const { pages } = await take('en', world.as('executive'))
  expect(pages[2]!.texts).toContain('1')
  expect(pages[2]!.texts).toContain('▲ 1 of them critical')
  await world.close()
})
