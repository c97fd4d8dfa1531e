import { expect, test } from 'vitest'
import type { HealthReason } from '#contract/board'
import { sayAccountable } from '~/boards/overview/say-reason'
import { plain, wordsIn } from './words-in'

const sections: { [Code in HealthReason['code']]?: HealthReason['section'] } = {
  'milestone-late': 'milestones',
  'milestone-overdue': 'milestones',
  'go-live-overdue': 'milestones',
  'action-overdue': 'actions',
  'pass-rate-low': 'uat',
  'critical-open': 'issues',
  'csat-low': 'satisfaction',
  'source-silent': 'uat',
}
const reason = (code: HealthReason['code'], params: object, internal = false) =>
  ({
    code,
    section: sections[code],
    health: 'attention',
    internal,
    params: { owner: null, date: null, ...params },
  }) as HealthReason
const uat = { milestone: 'UAT 2 accepted', owner: '王敏', date: '2026-12-04' }

test.each<[HealthReason, string, string]>([
  [reason('milestone-late', { owner: '王敏', date: '2026-12-04' }), 'owner 王敏', '负责人：王敏'],
  [reason('action-overdue', { date: '2026-12-04' }), 'no owner yet', '尚未指定负责人'],
  [
    reason('pass-rate-low', uat),
    'the delivery team is on it · needed for UAT 2 accepted on 4 Dec',
    '由项目组解决 · 须在12月4日“UAT 2 accepted”之前解决',
  ],
  [
    reason('critical-open', { ...uat, owner: null }),
    'the delivery team is on it · needed for UAT 2 accepted on 4 Dec',
    '由项目组解决 · 须在12月4日“UAT 2 accepted”之前解决',
  ],
  [
    reason('critical-open', { milestone: null }),
    'the delivery team is on it · no date agreed',
    '由项目组解决 · 尚未约定日期',
  ],
  [
    reason('csat-low', { date: '2026-11-13' }),
    'no owner yet · last answer on 13 Nov',
    '尚未指定负责人 · 最近作答于11月13日',
  ],
  [reason('milestone-late', { title: null }, true), 'delivery team', '项目组'],
  [reason('source-silent', { source: 'Jira', date: '2026-11-10', days: 12 }), '', ''],
])('says who answers and by when, or that nobody is named: %o', (why, inEnglish, inChinese) => {
  expect(plain(sayAccountable(wordsIn('en'), why).join(' · '))).toBe(inEnglish)
  expect(plain(sayAccountable(wordsIn('zh-CN'), why).join(' · '))).toBe(inChinese)
})
