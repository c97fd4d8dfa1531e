import JSZip from 'jszip'
import path from 'node:path/posix'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { describe, expect, test } from 'vitest'
import { deckFormSchema } from '../../server/contract/open-days/slides.ts'
import { createDeck } from '../../server/open-days/deck/create-deck.ts'
import { sayDeck } from '~/open-day/outline/say-deck.server'
import type { Language } from '../../server/contract/languages.ts'
import { openTestOpenDays } from '../factories/open-test-open-days.ts'
import { drawDeck } from '../../server/open-days/recap/export-slides/draw-deck.ts'
import { pictureTurn } from '../../server/open-days/recap/export-slides/picture-turn.ts'
import { buildLongStage, buildWrittenDeck, labelLength } from '../factories/build-long-deck.ts'
import { buildUpdate } from '../factories/open-test-project.ts'
import { pictures, turnedPicture } from '../factories/pictures.ts'
import { troublesomeTexts, wordsOf } from '../factories/troublesome-texts.ts'

/** The texts of each page in order, and everything else that is in the file. */
async function unzip(file: Uint8Array) {
  const zip = await JSZip.loadAsync(file)
  const names = Object.keys(zip.files)
  const read = async (name: string) => (await zip.file(name)!.async('string')) ?? ''
  const numberIn = (name: string) => Number(/\d+/.exec(name)![0])
  const named = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).sort((a, b) => numberIn(a) - numberIn(b))
  const inOrder = named(/^ppt\/slides\/slide\d+\.xml$/)
  const pages = await Promise.all(
    inOrder.map(async (name) => {
      const xml = await read(name)
      return { xml, texts: [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text) }
    }),
  )
  const charts = await Promise.all(named(/^ppt\/charts\/chart\d+\.xml$/).map(read))
  const layouts = (await Promise.all(names.filter((name) => /slideLayout\d+\.xml$/.test(name)).map(read))).join('')
  return { names, pages, charts, layouts }
}

async function holdOpenDay() {
  const world = await openTestOpenDays()
  const deck = createDeck(world.services)
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
    unzip(await world.recap.exportSlides(as, 'erp', key, (stage, pulse) => sayDeck(stage, pulse, language)))
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

interface Element {
  name: string
  attributes: Record<string, string>
  /** The elements that it stands in, the nearest last. */
  within: string[]
  /** What stands before it in the same element. */
  before: string | null
}

/** Every element of an XML file, by a parser that takes nothing that XML 1.0 does not. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = []
  const open: { name: string; last: string | null }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const parent = open.at(-1)
    elements.push({ name, attributes, within: open.map((one) => one.name), before: parent?.last ?? null })
    if (parent) parent.last = name
    open.push({ name, last: null })
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return elements
}

/** Everything in a file of Office that a second program stumbles over, workbooks of its charts included. */
async function findFaults(file: Uint8Array | ArrayBuffer): Promise<string[]> {
  const zip = await JSZip.loadAsync(file)
  const faults: string[] = []
  const isPart = (name: string) => zip.file(name) !== null
  for (const name of Object.keys(zip.files)) {
    if (name.endsWith('.xlsx'))
      faults.push(...(await findFaults(await zip.file(name)!.async('arraybuffer'))).map((fault) => `${name}: ${fault}`))
    if (!/\.(xml|rels)$/.test(name)) continue
    let elements: Element[]
    try {
      elements = elementsOf(await zip.file(name)!.async('string'))
    } catch (error) {
      faults.push(`${name}: ${String(error)}`)
      continue
    }
    for (const { name: tag, attributes, within, before } of elements) {
      const { PartName, Target, TargetMode } = attributes
      if (tag === 'Override' && !isPart(PartName!.slice(1))) faults.push(`no part ${PartName}`)
      if (tag === 'Relationship' && TargetMode !== 'External') {
        const folder = path.dirname(path.dirname(name))
        const target = Target!.startsWith('/') ? Target!.slice(1) : path.join(folder, Target!)
        if (!isPart(target)) faults.push(`${name}: no target ${target}`)
      }
      if (tag === 'a:pPr' && within.at(-1) === 'a:p' && before !== null) faults.push(`${name}: a:pPr after ${before}`)
    }
  }
  return faults
}

const drawLong = (language: Language, stage = buildLongStage()) => {
  const picture = (bytes: Uint8Array) => ({ type: 'image/jpeg', width: 2, height: 1, bytes })
  return drawDeck(
    sayDeck(stage, { useful: { mean: 4.4, n: 12 }, confident: { mean: null, n: 3 } }, language),
    new Map([
      ['upright', picture(pictures.jpeg)],
      ['turned', picture(turnedPicture(6))],
    ]),
  )
}
/** The paragraphs of a page: what each says, and whether it has a bullet. */
const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, inside]) => ({
    text: [...inside!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''),
    isItem: /<a:bu(Char|AutoNum)/.test(inside!),
  }))

test.each(['en', 'zh-CN'] as const)(
  'every part and target that the file names is in it, and all of it is XML: %s',
  async (language) => {
    expect(await findFaults(await drawLong(language))).toEqual([])
  },
)

describe.each(Object.entries(troublesomeTexts))('a slide with %s', (_, text) => {
  test('is read by another program as it was meant', async () => {
    const stage = buildWrittenDeck(text)
    const file = await drawDeck({ ...sayDeck(stage, null, 'en'), title: text, foot: [text, text] }, new Map())
    expect(await findFaults(file)).toEqual([])
    const { pages, charts } = await unzip(file)
    const unescaped = (xml: string) =>
      xml
        .replaceAll(
          /&(lt|gt|quot|apos);/g,
          (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" })[entity]!,
        )
        .replaceAll('&amp;', '&')
    for (const page of pages)
      expect(wordsOf(unescaped(page.texts.join('')))).toContain(wordsOf(text.replaceAll('\u0000', '')).slice(0, 40))
    const label = wordsOf(text.slice(0, labelLength).replaceAll('\u0000', ''))
    expect(wordsOf(unescaped(charts.join(''))).includes(label)).toBe(true)
    // Office would read an x with four digits between underscores as a character.
    expect(pages.map(({ xml }) => xml).join('') + charts.join('')).not.toMatch(/_x[0-9a-f]{4}_/i)
  })
})

test('an item of a list with bold words is one item, and one of several lines too', async () => {
  const { pages } = await unzip(
    await drawDeck(
      sayDeck(buildWrittenDeck('- Freeze **all** of it\n  and *then* load\n- Open'), null, 'en'),
      new Map(),
    ),
  )
  const items = paragraphsOf(pages.at(-1)!.xml).filter(({ isItem }) => isItem)
  expect(items.map(({ text }) => text)).toEqual(['Freeze all of itand then load', 'Open'])
  expect(pages.at(-1)!.xml).toContain('<a:br/>')
})

test('a table is a table, on as many pages as on the wall, each with its head', async () => {
  const { pages } = await unzip(await drawLong('zh-CN'))
  const tables = pages.filter(({ texts }) => texts[0]!.startsWith('各工厂的切换日期'))
  expect(tables.length).toBeGreaterThan(1)
  for (const { xml, texts } of tables) {
    expect(xml.match(/<a:tbl>/g)).toHaveLength(1)
    expect(texts).toContain('负责人')
  }
  expect(tables.flatMap(({ texts }) => texts.filter((text) => /^工厂\d+$/.test(text!)))).toHaveLength(40)
})

test('an item that is higher than a page is one item, and goes on below it without another bullet', async () => {
  const text = `- Begun\n- ${'Everyone of the plant confirms the balances in writing. '.repeat(70)}\n- Ended`
  const { pages } = await unzip(await drawDeck(sayDeck(buildWrittenDeck(text), null, 'en'), new Map()))
  const paragraphs = pages
    .flatMap(({ xml }) => paragraphsOf(xml))
    .filter(({ text }) => /^(… )?(Begun|Ended|Everyone)/.test(text))
  expect(paragraphs.length).toBeGreaterThan(3)
  expect(paragraphs.filter(({ isItem }) => isItem)).toHaveLength(3)
  for (const { isItem, text } of paragraphs) expect(text.startsWith('… ')).toBe(!isItem)
})

test('a poll without votes is its options, not bars of nothing; a slide without questions says so', async () => {
  const stage = buildLongStage()
  const bare = {
    ...stage,
    questions: [],
    polls: stage.polls.map((poll) => ({ ...poll, state: 'draft' as const, votes: null, total: 0 })),
  }
  const { charts, pages } = await unzip(await drawLong('en', bare))
  const withVotes = (await unzip(await drawLong('en'))).charts.length
  expect(charts).toHaveLength(withVotes - 1)
  expect(pages.flatMap(({ texts }) => texts)).toContain('Ask on your phone, with or without your name.')
})

test('293 questions are the first of them on a few pages, without dashes, and how many more there are', async () => {
  const { pages } = await unzip(await drawLong('en'))
  const asked = pages.filter(({ texts }) => texts[0]!.startsWith('Your questions'))
  expect(asked.length).toBeLessThanOrEqual(6)
  expect(asked.at(-1)!.texts).toContain('and 269 more in the recap')
  expect(asked.flatMap(({ texts }) => texts)).not.toContain('–')
})

test('no line ends within a Chinese date', async () => {
  const { pages } = await unzip(await drawLong('zh-CN'))
  const all = pages.flatMap(({ texts }) => texts).join('\n')
  expect(all).toMatch(/12\u2060月\u206021\u2060日/)
  expect(all).not.toMatch(/\d[年月日]/)
})

test('charts say what the wall says: the phases of the plan, the ideal line, the forecast, each interval, how it was judged', async () => {
  const { charts } = await unzip(await drawLong('en'))
  const [plan, , issues, satisfaction, pulse] = charts
  expect(charts).toHaveLength(6)
  expect(plan).toContain('Go-live')
  expect(plan).toContain('<a:noFill/>')
  expect(plan).toContain('<c:delete val="1"/>')
  for (const said of ['Ideal', 'None open: 50', 'None open: 85', 'None open: 95']) expect(issues).toContain(said)
  expect(issues!.match(/<a:prstDash val="(sysDash|lgDash|sysDot|dashDot)"\/>/g)).toHaveLength(4)
  expect(issues).not.toContain('<c:v></c:v>')
  expect(satisfaction).toMatch(/<c:errBars>.*<c:plus>.*<c:pt idx="2"><c:v>0\.04\d*<\/c:v>/s)
  expect(pulse).toContain('<c:v>4.4</c:v>')
  expect(pulse).toContain('Was this useful to you?')
})

test('a photo stands upright, however the camera was held', async () => {
  expect(pictureTurn(pictures.jpeg)).toEqual({ rotate: 0, flipH: false })
  expect([3, 6, 8].map((orientation) => pictureTurn(turnedPicture(orientation)).rotate)).toEqual([180, 90, 270])
  expect(pictureTurn(Buffer.from('no picture'))).toEqual({ rotate: 0, flipH: false })
  const { pages } = await unzip(await drawLong('en'))
  const turned = pages.find(({ texts }) => texts[0] === 'Turned')!
  const [, width, height] = /<p:pic>.*?rot="5400000".*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(turned.xml)!.map(Number)
  expect(width).toBeGreaterThan(height!)
  // Turned by a quarter it is as high as it was wide: that has to have room.
  expect(width).toBeLessThan(5.1 * 914_400)
})
