// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { BoardView } from '#contract/board'
import type { Language } from '~/words/language'
import { useProject } from '~/reader/project-context'
import { latestThings } from '~/ui/updates-behind'
import { allFacts, facts } from '~/facts/registry'
import Satisfaction from '~/facts/response/satisfaction.route'
import type { Counted } from '~/ui/counted'
import { SaysWho } from '~/ui/says-who'
import type { Behind } from '~/ui/updates-behind'
import { buildSource } from '../factories/build-board'
import { buildAction, buildEmptyBoard, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'
import { plain, wordsIn } from './words-in'

afterEach(cleanup)

async function popoverOf(of: Counted[], board: BoardView, reader: { asOf?: string; behind?: Behind } = {}) {
  const Page = () => <SaysWho board={useProject().board} of={of} definition="How." behind={reader.behind} />
  renderProject(<Page />, board, reader.asOf ? { asOf: reader.asOf } : {})
  return await screen.findByRole('dialog', { name: 'How we know', hidden: true })
}
const said = (element: Element) => plain(element.textContent).replace(/\s+/g, ' ')
const linkIn = (dialog: HTMLElement, name: string) =>
  within(dialog).getByRole('link', { name, hidden: true }).getAttribute('href')

describe('says who?', () => {
  test('gives the denominator, the formula, and how many updates of that kind came from whom and when', async () => {
    const sources = [
      {
        ...buildSource('Jira', '2026-11-22T01:56:00Z', { issue: 1234, change: 3 }),
        activity: [
          { kind: 'issue', updates: 1234, lastUpdateAt: '2026-11-21T02:00:00Z' },
          { kind: 'change', updates: 3, lastUpdateAt: '2026-11-22T01:56:00Z' },
        ],
      },
      { ...buildSource('MES', '2026-10-22T01:56:00Z', { issue: 1 }), stale: true },
    ]
    const words = said(await popoverOf([facts.issues], buildRollout({ sources })))
    expect(words).toContain('2 critical of 37 open; 65 found so far.')
    expect(words).toContain('How.')
    // Not the four minutes since the source's last change request.
    expect(words).toContain('Jira: 1,234 updates · 1 day ago')
    expect(words).toContain('MES: 1 update · 31 days ago · ○ quiet for longer than usual')
  })

  test('lists what was told of last, with a link into its tool, and where all of it is', async () => {
    const action = (key: string, day: number, url: string | null = null) =>
      buildAction({ key, url, updatedAt: `2026-11-${day}T08:00:00Z` })
    const items = [action('A', 11), action('B', 19, 'https://tool.example/B'), action('C', 12), action('D', 13)]
    const board = buildRollout({
      actions: { total: 6, open: 6, overdue: 0, items: [...items, action('E', 14), action('F', 15)] },
    })
    const dialog = await popoverOf([facts.actions], board, { asOf: '2026-11-20' })
    expect(latestThings(board, [facts.actions]).map(({ key }) => key)).toEqual(['B', 'F', 'E', 'D', 'C'])
    expect(linkIn(dialog, 'B (opens in a new tab)')).toBe('https://tool.example/B')
    expect(linkIn(dialog, 'See every action')).toBe('/projects/erp/actions?asOf=2026-11-20')
  })

  test('leads to exactly the things behind a figure, also when looking back', async () => {
    const behind = { to: 'issues?issues.severity=critical', label: 'See them' }
    const dialog = await popoverOf([facts.issues], buildRollout(), { behind, asOf: '2026-11-20' })
    expect(linkIn(dialog, 'See them')).toBe('/projects/erp/issues?issues.severity=critical&asOf=2026-11-20')
  })

  test('never lists what the reader may not read, and no answer of anybody', () => {
    const hidden = buildAction({ key: 'internal-1', title: null, internal: true })
    const told = buildAction({ key: 'A', title: 'Chase Foshan', internal: true })
    const actions = { total: 2, open: 2, overdue: 0, items: [hidden, told] }
    expect(
      latestThings(buildRollout({ actions }), [facts.actions, facts.satisfaction]).map(({ title }) => title),
    ).toEqual(['Chase Foshan'])
  })

  test('names under a measure of satisfaction only the sources of its surveys, and all where an old board kept none', async () => {
    const [first, , third] = buildRollout().satisfaction.surveys
    const sources = [
      buildSource('Survey tool', '2026-11-20T01:56:00Z', { response: 118 }),
      buildSource('Typeform', '2026-11-21T01:56:00Z', { response: 9 }),
    ]
    const surveys = [{ ...first!, sources: ['Typeform'] }, third!]
    const line = async (measure: 'csat' | 'nps', given: typeof surveys) => {
      renderProject(<Satisfaction />, buildRollout({ sources, satisfaction: { surveys: given } }))
      const name = { csat: 'Satisfied', nps: 'Would recommend (NPS)' }[measure]
      const words = said(await screen.findByRole('region', { name }))
      cleanup()
      return ['Survey tool: 118 updates', 'Typeform: 9 updates'].filter((source) => words.includes(source)).length
    }
    expect(await line('nps', surveys)).toBe(1)
    expect(await line('csat', surveys)).toBe(2)
    expect(await line('nps', [{ ...third!, sources: [] }])).toBe(2)
  })

  test('says that nothing was sent, and leads nowhere', async () => {
    const dialog = await popoverOf([facts.issues], buildEmptyBoard())
    expect(said(dialog)).toContain('Nothing has been sent for this yet.')
    expect(within(dialog).queryByRole('link', { hidden: true })).toBeNull()
  })
})

describe('the denominator', () => {
  const say = (language: Language, kind: string, board = buildRollout()) => {
    const words = allFacts.find((fact) => fact.kind === kind)!.outOf(wordsIn(language), board)
    return words && plain(words)
  }

  test.each([
    [
      'milestone',
      'Done: 5 of 8 milestones. Late, including completed ones: 2.',
      '8个里程碑已完成5个；延期2个（含已完成的）。',
    ],
    [
      'test',
      'Cycle 2: 716 of 778 cases run have passed; 911 are planned.',
      '第2轮：已执行778个，通过716个；计划911个。',
    ],
    ['issue', '2 critical of 37 open; 65 found so far.', '未关闭37个，其中致命2个；累计发现65个。'],
    [
      'response',
      'Wave 1, four weeks live: 39 of 41 answers were 4 or 5; 52 people were invited.',
      'Wave 1, four weeks live：41份回答中39份为4分或5分；共邀请52人。',
    ],
    ['action', 'Open: 4 of 5. Waiting for you: 3, of them overdue: 1.', '5项中未完成4项；等待您推进3项，其中逾期1项。'],
    ['change', 'Waiting for a decision: 1 of 3.', '3项变更请求中，1项等待决定。'],
  ])('of %s is said in words with figures', (kind, inEnglish, inChinese) => {
    expect(say('en', kind)).toBe(inEnglish)
    expect(say('zh-CN', kind)).toBe(inChinese)
  })

  test('says that nobody told how many were invited', () => {
    const { surveys } = buildRollout().satisfaction
    const satisfaction = { surveys: surveys.map((survey) => ({ ...survey, invited: null, csat: null })) }
    expect(say('en', 'response', buildRollout({ satisfaction }))).toBe(
      'Wave 1, four weeks live: 41 answers; number invited unknown.',
    )
  })

  test('is not said of nothing', () => {
    for (const { kind } of allFacts) expect(say('en', kind, buildEmptyBoard())).toBeNull()
  })
})
