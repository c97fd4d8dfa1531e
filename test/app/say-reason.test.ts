import { expect, test } from 'vitest'
import type { HealthReason } from '#contract/board'
import { sayReason } from '~/boards/overview/say-reason'
import { plain, wordsIn } from './words-in'

const reason = (code: HealthReason['code'], section: HealthReason['section'], params: object) =>
  ({ code, section, health: 'attention', internal: false, params }) as HealthReason
const thing = { key: 'X1', title: 'Master data', owner: '王敏', date: '2026-12-04', days: 20 }

test.each<[HealthReason, string, string]>([
  [
    reason('milestone-late', 'milestones', thing),
    'Master data: 20 days later than agreed, now expected on 4 Dec',
    'Master data：比约定晚20天，现预计12月4日完成',
  ],
  [
    reason('milestone-overdue', 'milestones', { ...thing, title: null, days: 7 }),
    'An internal milestone: due on 4 Dec, one week overdue',
    '一个内部里程碑：应于12月4日完成，已逾期1周',
  ],
  [
    reason('go-live-overdue', 'milestones', { owner: null, date: '2026-09-30', days: 53 }),
    'Go-live: agreed for 30 Sep, 53 days overdue',
    '上线：约定于9月30日，已逾期53天',
  ],
  [
    reason('action-overdue', 'actions', { ...thing, days: 3 }),
    'Master data: due on 4 Dec, 3 days overdue',
    'Master data：应于12月4日完成，已逾期3天',
  ],
  [
    reason('pass-rate-low', 'uat', { cycle: 'cycle-2', module: null, rate: 0.71, limit: 0.9 }),
    'UAT · Cycle 2: 71 % of the cases run passed, less than the agreed 90 %',
    'UAT · 第2轮：已执行用例通过率71%，低于约定的90%',
  ],
  [
    reason('pass-rate-low', 'uat', { cycle: 'UAT 2', module: 'Finance', rate: 0.71, limit: 0.9 }),
    'UAT 2 · Finance: 71 % of the cases run passed, less than the agreed 90 %',
    'UAT 2 · Finance：已执行用例通过率71%，低于约定的90%',
  ],
  [
    reason('critical-open', 'issues', { count: 1, limit: 0 }),
    '1 critical issue is open; the agreed limit is 0',
    '1个致命问题未关闭，约定上限为0个',
  ],
  [
    reason('csat-low', 'satisfaction', { title: 'Wave 1', rate: 0.62, n: 41, limit: 0.8 }),
    'Wave 1: satisfaction is 62 % from 41 answers, less than the 80 % agreed',
    'Wave 1：满意度62%（41份回答），低于约定的80%',
  ],
  [
    reason('csat-low', 'satisfaction', { title: 'Room', rate: 0.4, low: 0.1176, high: 0.7693, n: 5, limit: 0.8 }),
    'Room: satisfaction is 40 % from 5 answers (12 to 77), less than the 80 % agreed',
    'Room：满意度40%（5份回答，区间12至77），低于约定的80%',
  ],
  [
    reason('source-silent', 'issues', { source: 'Jira', date: '2026-11-10', days: 12 }),
    'No issues from Jira since 10 Nov (12 days), so this cannot be judged',
    'Jira自11月10日起未发来问题更新（已12天），因此无法判断',
  ],
  [
    reason('source-silent', 'milestones', { source: 'Jira', date: '2026-10-01', days: 52 }),
    'No milestones from Jira since 1 Oct (52 days), so this cannot be judged',
    'Jira自10月1日起未发来里程碑更新（已52天），因此无法判断',
  ],
  [
    reason('source-silent', 'issues', { source: null, date: '2026-11-10', days: 12 }),
    'No issues from an internal tool since 10 Nov (12 days), so this cannot be judged',
    '内部工具自11月10日起未发来问题更新（已12天），因此无法判断',
  ],
])('says why: %o', (why, inEnglish, inChinese) => {
  expect(plain(sayReason(wordsIn('en'), why))).toBe(inEnglish)
  expect(plain(sayReason(wordsIn('zh-CN'), why))).toBe(inChinese)
})
