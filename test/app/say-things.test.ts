import { expect, test } from 'vitest'
import type { Standings, ThingKind } from '#contract/board/sections'
import type { HangingOf, ThingOf } from '#contract/things'
import { things } from '~/boards/thing/things'
import { buildThing } from '../factories/build-thing'
import { plain, wordsIn } from './words-in'

type Given = { [Kind in ThingKind]: Pick<ThingOf<Kind>, 'kind' | 'standing'> & Partial<ThingOf<Kind>> }[ThingKind]

const cases = (states: Record<string, number>, cycle: string | null = 'cycle-2'): HangingOf<'test'> => {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0)
  const standing: Standings['test'] = { status: 'failed', cycle }
  const items = Array.from({ length: total }, (_, nth) => ({ key: `T-${nth}`, title: null, internal: false, standing }))
  return { kind: 'test', total, states, items }
}
const openIssue: Standings['issue'] = {
  status: 'open',
  severity: 'critical',
  openedOn: '2026-10-30',
  closedOn: null,
  reopened: 0,
}
const defect = (status: 'open' | 'closed'): HangingOf<'issue'> => ({
  kind: 'issue',
  total: 1,
  states: { [status]: 1 },
  items: [{ key: 'ERP-17', title: 'Ledger totals differ', internal: false, standing: { ...openIssue, status } }],
})
const goLive: Standings['milestone'] = {
  plannedOn: '2026-12-02',
  forecastOn: '2026-12-14',
  completedOn: null,
  slipDays: 12,
  cause: 'change',
  moved: 3,
}
const change: Standings['change'] = {
  status: 'proposed',
  impactDays: 4,
  impactCost: 86_000,
  currency: 'CNY',
  decidedOn: null,
  decidedBy: null,
}
const promise: Standings['commitment'] = {
  status: 'open',
  dueOn: '2026-11-19',
  madeOn: '2026-11-03',
  closedOn: null,
  origin: 'open-day',
  overdueDays: 3,
}

const answers: [string, Given, string, string][] = [
  [
    'an open issue for which cases wait',
    { kind: 'issue', standing: openIssue, hanging: [cases({ failed: 3, blocked: 1 })] },
    'Open for 23 days, critical; four test cases in Cycle 2 wait for it.',
    '致命，已23天未关闭；第2轮有4个测试用例等待其解决。',
  ],
  [
    'an issue that nobody rated, reported today',
    { kind: 'issue', standing: { ...openIssue, severity: null, openedOn: '2026-11-22' } },
    'Reported today, not rated.',
    '未评级，今天提出。',
  ],
  [
    'one that was reopened, with a case of no cycle',
    { kind: 'issue', standing: { ...openIssue, reopened: 1 }, hanging: [cases({ failed: 1, passed: 0 }, null)] },
    'Open again for 2 days, critical; one test case waits for it.',
    '致命，重新打开后已2天未关闭；有1个测试用例等待其解决。',
  ],
  [
    'one that was reopened longer ago than is read',
    { kind: 'issue', standing: { ...openIssue, reopened: 1 }, since: null },
    'Open again, critical.',
    '致命，已重新打开。',
  ],
  [
    'a closed one whose cases can be run again',
    {
      kind: 'issue',
      standing: { ...openIssue, status: 'closed', closedOn: '2026-11-12' },
      hanging: [cases({ failed: 2 })],
    },
    'Closed on 12 Nov, 13 days after it was reported; two test cases in Cycle 2 can be run again.',
    '11月12日关闭，距提出13天；第2轮有2个测试用例可重新执行。',
  ],
  [
    'one that was closed on its day',
    { kind: 'issue', standing: { ...openIssue, status: 'closed', closedOn: '2026-10-30' } },
    'Closed on 30 Oct, the day it was reported.',
    '10月30日提出，当天关闭。',
  ],
  [
    'a failed case that waits for its defect',
    { kind: 'test', standing: { status: 'failed', cycle: 'cycle-2' }, hanging: [defect('open')] },
    'Failed on 20 Nov, in Cycle 2; it waits for ERP-17, which is open.',
    '第2轮：11月20日失败；等待未关闭的ERP-17解决。',
  ],
  [
    'a blocked one whose defect is closed',
    { kind: 'test', standing: { status: 'blocked', cycle: null }, hanging: [defect('closed')] },
    'Blocked since 20 Nov; its defect ERP-17 is closed, so it can be run again.',
    '自11月20日起阻塞；关联缺陷ERP-17已关闭，可重新执行。',
  ],
  [
    'one that passed, and once failed',
    { kind: 'test', standing: { status: 'passed', cycle: 'cycle-2' }, hanging: [defect('closed')] },
    'Passed on 20 Nov, in Cycle 2.',
    '第2轮：11月20日通过。',
  ],
  [
    'one that has not been run',
    { kind: 'test', standing: { status: 'not-run', cycle: 'cycle-2' } },
    'Planned on 20 Nov and not run yet, in Cycle 2.',
    '第2轮：11月20日列入计划，尚未执行。',
  ],
  [
    'a milestone that slips',
    { kind: 'milestone', standing: goLive, hanging: [{ ...defect('open'), states: { open: 2 } }] },
    'Expected on 14 Dec, 12 days later than agreed (approved change); its forecast was changed three times; two open issues belong to it.',
    '预计12月14日完成，比约定晚12天（已批准的变更）；预测日期调整过3次；尚有2个未关闭问题。',
  ],
  [
    'one that is overdue',
    { kind: 'milestone', standing: { ...goLive, forecastOn: '2026-11-12', slipDays: -20, moved: 0 } },
    'Was due on 12 Nov, 10 days overdue.',
    '应于11月12日完成，已逾期10天。',
  ],
  [
    'one that was done on its day',
    { kind: 'milestone', standing: { ...goLive, completedOn: '2026-11-10', slipDays: 0, moved: 0 } },
    'Done on 10 Nov, as agreed.',
    '11月10日完成，与约定一致。',
  ],
  [
    'one without any day',
    {
      kind: 'milestone',
      standing: { plannedOn: null, forecastOn: null, completedOn: null, slipDays: null, cause: null, moved: 0 },
    },
    'No date yet.',
    '日期未定。',
  ],
  [
    'a change request that waits',
    { kind: 'change', standing: change },
    'Waiting for a decision since 20 Nov; it adds 4 days and costs CNY 86,000.',
    '自11月20日起等待决定；增加4天，增加费用 ¥8.6万。',
  ],
  [
    'one that somebody decided',
    {
      kind: 'change',
      standing: { ...change, status: 'approved', decidedOn: '2026-11-03', decidedBy: 'Wang Min', impactCost: null },
    },
    'Approved on 3 Nov by Wang Min; it adds 4 days.',
    '11月3日已批准，决定人：Wang Min；增加4天。',
  ],
  [
    'one that was rejected',
    { kind: 'change', standing: { ...change, status: 'rejected', decidedOn: '2026-11-03', impactDays: null } },
    'Rejected on 3 Nov; as proposed, it costs CNY 86,000.',
    '11月3日已拒绝；按提出的方案，将增加费用 ¥8.6万。',
  ],
  [
    'a promise that is overdue',
    { kind: 'commitment', standing: promise },
    '3 days overdue; promised at the open day of 3 Nov.',
    '逾期3天；11月3日开放日上作出。',
  ],
  [
    'one that is settled',
    {
      kind: 'commitment',
      standing: { ...promise, status: 'closed', closedOn: '2026-11-14', overdueDays: 0, origin: null },
    },
    'Settled 14 Nov; promised on 3 Nov.',
    '11月14日确认完成；11月3日作出。',
  ],
]

test.each(answers)('the page of %s begins with its answer', (_, given, inEnglish, inChinese) => {
  const thing = buildThing(given as Parameters<typeof buildThing>[0])
  const { answer } = things[given.kind]
  expect([plain(answer(wordsIn('en'), thing)), plain(answer(wordsIn('zh-CN'), thing))]).toEqual([inEnglish, inChinese])
})
