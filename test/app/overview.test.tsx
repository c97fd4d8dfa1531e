// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { BoardDifference, BoardView } from '#contract/board'
import Overview from '~/routes/overview'
import { allFacts } from '~/facts/registry'
import { buildEmptyBoard, buildRollout } from '../factories/build-rollout'
import { dayOneAreas, wordsOf } from '~/words/speaker.server'
import { renderProject as render } from './render-project'
import { plain } from './words-in'

afterEach(cleanup)
const difference: BoardDifference = {
  since: { day: '2026-11-08', version: 700 },
  until: { day: '2026-11-22', version: 812 },
  changes: [
    {
      code: 'milestone-moved',
      section: 'milestones',
      mark: 'attention',
      params: { title: 'Go-live', from: '2026-11-30', to: '2026-12-14', days: 14 },
    },
    {
      code: 'pass-rate',
      section: 'uat',
      mark: 'good',
      params: { cycle: '2', module: 'Production', from: 0.71, to: 0.86, notRun: 62, blocked: 19 },
    },
    {
      code: 'pass-rate',
      section: 'uat',
      mark: 'good',
      params: { cycle: '3', module: null, from: 0.4, to: 0.5, notRun: 8, blocked: 0 },
    },
    {
      code: 'pass-rate',
      section: 'uat',
      mark: 'good',
      params: { cycle: 'UAT 4', module: null, from: 0.5, to: 0.6, notRun: 0, blocked: 0 },
    },
    { code: 'critical-issues', section: 'issues', mark: 'good', params: { from: 7, to: 2 } },
  ],
}
const renderProject: typeof render = (page, board, reader) => render(page, board, { loaded: { difference }, ...reader })
/** Cards come after the first screen. */
const cardsAreThere = () => waitFor(() => expect(document.querySelector('#satisfaction')).toBeTruthy())
const said = (element: Element) => plain(element.textContent).replace(/\s+/g, ' ').trim()

describe('the overview', () => {
  test('answers first, then says how healthy it is, then shows four figures', async () => {
    renderProject(<Overview />, buildRollout())
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(said(heading)).toBe(
      'Go-live, wave 2 moves to 14 Dec, two weeks later than planned; it is held up by Master data of plant 4 loaded.',
    )
    expect(screen.getByText('Needs attention')).toBeTruthy()
    const figures = screen.getByRole('region', { name: 'Key figures' })
    for (const figure of ['14 Dec', '2', '94 %']) expect(within(figures).getByText(figure)).toBeTruthy()
    expect(within(figures).getByRole('button', { name: 'Go-live, wave 2' })).toBeTruthy()
    expect(said(figures)).toContain('14 days later than planned')
    expect(said(figures)).toContain('Cycle 2, 85 % run')
    expect(said(figures)).toContain('87 to 98, 41 of 52 answered')
  })

  test('answers of each figure out of what it is counted, and leads to the things behind it', async () => {
    renderProject(<Overview />, buildRollout())
    const figures = await screen.findByRole('region', { name: 'Key figures' })
    await waitFor(() => expect(said(figures)).toContain('See every milestone'))
    const [goLive, uat, critical, satisfaction] = within(figures).getAllByRole('dialog', { hidden: true })
    expect(said(goLive!)).toContain('Agreed for 30 Nov 2026, now 14 Dec 2026.')
    expect(said(goLive!)).toContain('Updated lastGo-live, wave 2 · 1 day agoSee every milestone')
    expect(said(uat!)).toContain('Cycle 2: 716 of 778 cases run have passed; 911 are planned.')
    expect(said(critical!)).toContain('2 critical of 37 open; 65 found so far.')
    expect(said(satisfaction!)).toContain('39 of 41 answers were 4 or 5; 52 people were invited.')
    const linkOf = (dialog: HTMLElement) => within(dialog).getByRole('link', { hidden: true }).getAttribute('href')
    expect(linkOf(uat!)).toBe('/projects/erp/uat?cases.cycle=cycle-2')
    expect(linkOf(critical!)).toBe('/projects/erp/issues?issues.severity=critical&issues.status=open')
  })

  test('has the boards in the order in which an executive reads', async () => {
    renderProject(<Overview />, buildRollout())
    await cardsAreThere()
    const titles = screen.getAllByRole('heading', { level: 2 }).map(said)
    const inOrder = [
      'What changed since 8 Nov',
      'Your part',
      'Plan',
      'UAT',
      'Issues',
      'Satisfaction',
      'Change requests',
    ]
    expect(titles.filter((title) => inOrder.includes(title))).toEqual(inOrder)
    // And the difference beside one card for each kind that has one.
    expect(titles).toHaveLength(allFacts.filter(({ card }) => card).length + 1)
  })

  test('gives every reason with who and when, the tolerances, and what the team says', async () => {
    const { container } = renderProject(<Overview />, buildRollout())
    await screen.findByText('Agreed limits')
    const why = said(container.querySelector('details')!)
    expect(why).toContain('Master data of plant 4 loaded: 20 days later than agreed, now expected on 4 Dec')
    expect(why).toContain('Plan · owner 王敏')
    expect(why).toContain('2 critical issues are open; the agreed limit is 0')
    expect(why).toContain('Issues · the delivery team is on it · needed for Go-live, wave 2 on 14 Dec')
    expect(why).toContain('past 3 days ▲, past 20 days ■')
    expect(why).toContain('The data is promised for Friday.')
  })

  test('says how many updates wait for their time, and whose, in both languages, and nothing where none does', async () => {
    const rollout = buildRollout()
    const [first, ...others] = rollout.sources
    const line = async (waiting: number, language: 'en' | 'zh-CN') => {
      const board = { ...rollout, sources: [{ ...first!, waiting }, ...others] }
      const { container } = renderProject(<Overview />, board, { language })
      await within(container).findByRole('heading', { level: 1 })
      return said(container.querySelector('summary')!)
    }
    expect(await line(2, 'en')).toContain(`2 updates from ${first!.name} have a future date and are not counted yet`)
    expect(await line(1, 'zh-CN')).toContain(`${first!.name}有1条更新的日期在未来，到期后计入`)
    expect(await line(0, 'en')).not.toContain('dated ahead')
  })

  test('says in a word what the team says where that differs', async () => {
    const rollout = buildRollout()
    const board = { ...rollout, health: { ...rollout.health, declared: 'good' as const } }
    const { container } = renderProject(<Overview />, board)
    await screen.findByRole('heading', { level: 1 })
    expect(said(container.querySelector('summary')!)).toContain('the team says ● On track')
  })

  test('says whether the tolerances are the project’s own, since when and by whom', async () => {
    const rollout = buildRollout()
    const toleranceWords = async (tolerancesSet: BoardView['health']['tolerancesSet'], language: 'en' | 'zh-CN') => {
      cleanup()
      const board = { ...rollout, health: { ...rollout.health, tolerancesSet } }
      const { container } = renderProject(<Overview />, board, { language })
      await screen.findByRole('heading', { level: 1 })
      return said(container.querySelector('details')!)
    }
    expect(await toleranceWords(null, 'en')).toContain('The standard ones: this project has not set its own.')
    const set = { on: '2026-11-12', by: '陈晨' }
    expect(await toleranceWords(set, 'en')).toContain('Set for this project by 陈晨 on 12 Nov.')
    expect(await toleranceWords({ ...set, by: null }, 'zh-CN')).toContain('本项目于11月12日设定。')
  })

  test('tells what changed since an earlier day, with what it was', async () => {
    const { container } = renderProject(<Overview />, buildRollout())
    await cardsAreThere()
    const changed = said(container.querySelector('#difference')!)
    expect(changed).toContain('Go-live moved from 30 Nov to 14 Dec')
    expect(changed).toContain('Production (Cycle 2): 71 % passed → 86 %')
    expect(changed).toContain('●UAT, Cycle 3: 40 % passed → 50 %')
    expect(changed).toContain('●UAT 4: 50 % passed → 60 %')
    expect(changed).toContain('Open critical issues: 7 → 2')
  })

  test('says nothing of changes where nothing was known two weeks ago', async () => {
    const { container } = renderProject(<Overview />, buildRollout(), { loaded: { difference: null } })
    await cardsAreThere()
    expect(container.querySelector('#difference')).toBeNull()
  })

  test('shows of the actions what the customer owes', async () => {
    const { container } = renderProject(<Overview />, buildRollout())
    await cardsAreThere()
    const yours = said(container.querySelector('#actions')!)
    expect(yours).toContain('Three things are waiting for you, one overdue.')
    expect(yours).toContain('3 days overdue · 王敏')
    expect(said(container.querySelector('#actions ul')!)).not.toContain('interface list')
  })

  test('speaks Chinese throughout', async () => {
    const { container } = renderProject(<Overview />, buildRollout(), { language: 'zh-CN' })
    await cardsAreThere()
    const page = said(container)
    expect(page).toContain('延后至12月14日，比计划晚2周')
    expect(page).toContain('3项正等待您推进，其中1项逾期。')
    for (const english of ['Needs attention', 'how we know', 'overdue', 'planned']) expect(page).not.toContain(english)
  })

  test('tells a reader that nothing was sent yet, and only the delivery team how to send', async () => {
    renderProject(<Overview />, buildEmptyBoard())
    expect(await screen.findByText('This project is ready for its first figures')).toBeTruthy()
    cleanup()
    const words = wordsOf('en', dayOneAreas)
    const contacts = [{ name: 'Chen Chen', email: 'chen@vendor.example' }]
    const dayOne = { contacts, openDay: null, zone: 'China Time', words, origin: null }
    renderProject(<Overview />, buildEmptyBoard(), { loaded: { dayOne } })
    expect(await screen.findByText('What is agreed')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'chen@vendor.example' }).getAttribute('href')).toBe(
      'mailto:chen@vendor.example',
    )
    expect(screen.queryByText(/For the delivery team/)).toBeNull()
    cleanup()
    renderProject(<Overview />, buildEmptyBoard(), { loaded: { dayOne: { ...dayOne, origin: 'https://p.example' } } })
    expect(await screen.findByText(/For the delivery team/)).toBeTruthy()
    expect(screen.getByText(/curl/).textContent).toContain("'https://p.example/api/trpc/ingest.push'")
  })

  test('has words for every section that is still empty', async () => {
    renderProject(<Overview />, buildEmptyBoard({ version: 1 }))
    for (const words of ['No milestones yet.', 'No survey answers yet.', 'No change requests yet.'])
      expect(await screen.findByText(words)).toBeTruthy()
  })

  test('keeps the day looked back to in its links', async () => {
    renderProject(<Overview />, buildRollout(), { asOf: '2026-10-01' })
    const link = await screen.findByRole('link', { name: 'Plan' })
    expect(link.getAttribute('href')).toBe('/projects/erp/plan?asOf=2026-10-01')
  })
})

describe('the lines under the headline', () => {
  const line = (name: string) =>
    [...document.querySelector(`[data-answer=${name}]`)!.children].map((part) => said(part)).join(' ')

  test('tell the figures that changed since the open day, in the order of the figures', async () => {
    const [moved, , , whole, critical] = difference.changes
    const loaded = {
      difference: {
        ...difference,
        since: { ...difference.since, openDay: true as const },
        changes: [critical!, whole!, { ...moved!, decides: 'go-live' as const }],
      },
      own: null,
    }
    render(<Overview />, buildRollout(), { loaded })
    await screen.findByRole('heading', { level: 1 })
    expect(line('changed')).toBe(
      'Since the open day of 8 Nov go-live two weeks later · UAT 50 % → 60 % · critical issues 7 → 2',
    )
  })

  test('tell what weighs most where no key figure changed', async () => {
    const loaded = { difference: { ...difference, changes: [difference.changes[0]!] }, own: null }
    render(<Overview />, buildRollout(), { loaded })
    await screen.findByRole('heading', { level: 1 })
    expect(line('changed')).toBe('Since 8 Nov Go-live moved from 30 Nov to 14 Dec')
  })

  test('tell the reader’s own before their company’s, and the team whose part it is', async () => {
    render(<Overview />, buildRollout(), { loaded: { difference, own: { total: 1, overdue: 1 } } })
    await screen.findByRole('heading', { level: 1 })
    expect(line('asked')).toMatch(
      /^Waiting for you You: one thing, one overdue · Hengda Manufacturing: \S+ things?.* →$/,
    )
  })

  test('tell how long it is until the go-live and how much is to be done', async () => {
    renderProject(<Overview />, buildRollout())
    await screen.findByRole('heading', { level: 1 })
    expect(line('left')).toMatch(
      /^Still to do 22 days to go-live · \d+ milestones · \d+ cases not run · \d+ open issues$/,
    )
  })
})
