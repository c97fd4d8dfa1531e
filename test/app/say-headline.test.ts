import { describe, expect, test } from 'vitest'
import type { Headline, HealthReason } from '#contract/board'
import { sayHeadline } from '~/boards/overview/say-headline'
import { plain, wordsIn } from './words-in'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')
type Overrides = Partial<Omit<Headline, 'params'>> & { params?: object }
const headline = (overrides: Overrides) =>
  ({
    code: 'onTrack',
    params: { title: 'Go-live', date: '2026-11-30' },
    cause: null,
    passRate: null,
    criticalOpen: 0,
    ...overrides,
  }) as Headline
const late: Extract<HealthReason, { code: 'milestone-late' | 'milestone-overdue' }> = {
  code: 'milestone-late',
  section: 'milestones',
  health: 'attention',
  internal: false,
  params: { key: 'M5', title: 'Master data of plant 4', owner: null, date: '2026-12-04', days: 20 },
}
const both = (overrides: Overrides) => [
  plain(sayHeadline(en, headline(overrides))),
  plain(sayHeadline(zh, headline(overrides))),
]

describe('the headline', () => {
  test.each<[Overrides, string, string]>([
    [{ code: 'nothingYet', params: {} }, 'Nothing has been reported yet.', '尚未收到任何进展数据。'],
    [
      { code: 'noGoLive', params: { completed: 3, total: 14 } },
      '3 of 14 milestones are done and no go-live date is agreed yet.',
      '14个里程碑已完成3个，上线日期尚未约定。',
    ],
    [
      { passRate: 0.86, criticalOpen: 2 },
      'On track for go-live on 30 Nov; UAT at 86 %, two critical issues open.',
      '项目按计划推进，将于11月30日上线；UAT 通过率86%，2个致命问题未关闭。',
    ],
    [{ code: 'live' }, 'Live since 30 Nov.', '已于11月30日上线。'],
    [
      { code: 'atRisk', passRate: 0.71 },
      'Go-live on 30 Nov still stands, but it is at risk; UAT at 71 %.',
      '11月30日上线的计划未变，但存在风险；UAT 通过率71%。',
    ],
    [
      { code: 'moved', params: { title: 'Go-live', date: '2026-12-14', days: 14 }, cause: late, criticalOpen: 1 },
      'Go-live moves to 14 Dec, two weeks later than planned; it is held up by Master data of plant 4.',
      '上线延后至12月14日，比计划晚2周；主要受 Master data of plant 4影响。',
    ],
    [
      { code: 'overdue', params: { title: null, date: '2026-11-19', days: 3 } },
      'Go-live was due on 19 Nov and is 3 days overdue.',
      '原定11月19日上线，已逾期3天。',
    ],
  ])('says %o', (overrides, inEnglish, inChinese) => {
    expect(both(overrides)).toEqual([inEnglish, inChinese])
  })

  test('names a go-live that has a name, short enough for a sentence', () => {
    const title = 'Wave 2 '.repeat(70)
    const [inEnglish] = both({ params: { title, date: '2026-11-30' } })
    expect(inEnglish).toMatch(/^On track for Wave 2 .*… on 30 Nov\.$/)
    expect(inEnglish!.length).toBeLessThan(100)
  })

  test('does not give a go-live as the reason for itself', () => {
    const cause = { ...late, params: { ...late.params, title: 'Go-live' } }
    const [inEnglish] = both({ code: 'moved', params: { title: 'Go-live', date: '2026-12-14', days: 8 }, cause })
    expect(inEnglish).toBe('Go-live moves to 14 Dec, 8 days later than planned.')
  })

  test('gives nothing as the cause that it cannot name', () => {
    const cause = { ...late, internal: true, params: { ...late.params, key: null, title: null } }
    for (const code of ['atRisk', 'moved'] as const)
      expect(both({ code, params: { ...late.params, title: 'Go-live' }, cause, criticalOpen: 2 })).toEqual([
        expect.stringMatching(/; two critical issues open\.$/),
        expect.stringMatching(/；2个致命问题未关闭。$/),
      ])
  })

  test('says to the delivery team that something internal holds it, without asking the customer for it', () => {
    const owed: HealthReason = { ...late, code: 'action-overdue', section: 'actions' }
    const says = (cause: HealthReason) => both({ code: 'atRisk', cause })[0]
    expect(says({ ...owed, internal: true })).toMatch(/; Master data of plant 4 is 20 days overdue\.$/)
    expect(says(owed)).toMatch(/; Master data of plant 4 is 20 days overdue on your side\.$/)
  })
})
