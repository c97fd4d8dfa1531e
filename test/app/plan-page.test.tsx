// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { BoardChange, MilestoneView } from '#contract/board'
import { sayChange } from '~/boards/difference/say-change'
import PlanCard from '~/facts/milestone/card'
import { phaseBars } from '#contract/board/phase-bars'
import { drawn, mostMoved } from '#contract/board/most-moved'
import { slipModel } from '~/facts/milestone/slip-history'
import { planDays, timeSpan } from '~/facts/milestone/time-span'
import { milestoneCount } from '~/facts/milestone/plan-page'
import { whatComesNext } from '#contract/board/what-comes-next'
import { worthShowing } from '#contract/board/worth-showing'
import { useProject } from '~/reader/project-context'
import Plan from '~/facts/milestone/plan.route'
import { plotBox } from '~/ui/chart/plot-box'
import { addDays, buildMilestone, buildPlan, rolloutMilestones } from '../factories/build-plan'
import { buildEmptyBoard, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'
import { plain, wordsIn } from './words-in'

afterEach(cleanup)
const today = '2026-11-22'
const PlanOnOverview = () => <PlanCard board={useProject().board} />

describe('the page of the plan', () => {
  test('shows phases and milestones with what became of their dates', async () => {
    renderProject(<Plan />, buildRollout())
    const timeline = await screen.findByRole('region', { name: 'Timeline' })
    expect(within(timeline).getByText('Build and UAT')).toBeTruthy()
    expect(within(timeline).getByTitle('Master data of plant 4 loaded')).toBeTruthy()
    expect(within(timeline).getAllByText('+20 d')).toHaveLength(2)
    const trend = screen.getByRole('region', { name: 'How the dates moved' })
    // Which moved, from which day to which, and behind one touch how.
    const [most] = within(trend).getAllByRole('listitem')
    expect(within(most!).getByRole('link').getAttribute('href')).toMatch(/^\/projects\/erp\/plan\//)
    expect(plain(most!.textContent)).toMatch(/^Master data of plant 4 loaded\d+ \w+ → \d+ [A-Z][a-z]+\W*\d+ days later/)
    expect(trend.querySelector('details')!.open).toBe(false)
  })

  test('shows of 378 milestones the twelve that slip most', async () => {
    const items = Array.from({ length: 378 }, (_, index) =>
      buildMilestone({
        key: `M${index}`,
        title: index === 40 ? 'x'.repeat(500) : `Package ${index}`,
        plannedOn: addDays('2026-12-01', index),
        forecastOn: addDays('2026-12-01', index + (index % 20 === 0 ? index : 0)),
      }),
    )
    expect(worthShowing({ items }, today)).toMatchObject({ all: false, shown: { length: 8 } })
    renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }))
    expect(await screen.findByText(/the 8 milestones that slip most/)).toBeTruthy()
  })

  test('calls what has no title by its key, and only what is internal “internal”', async () => {
    const items = [
      buildMilestone({ key: 'M-7', title: null }),
      buildMilestone({ key: 'M-8', title: null, internal: true }),
    ]
    renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }))
    const timeline = await screen.findByRole('region', { name: 'Timeline' })
    const table = screen.getByRole('table', { name: 'All milestones' })
    for (const name of ['M-7', 'Internal milestone']) {
      expect(within(timeline).getByTitle(name)).toBeTruthy()
      expect(within(table).getByText(name)).toBeTruthy()
    }
    expect(document.body.textContent).not.toContain('M-8')
  })

  test('says that there are none', async () => {
    renderProject(<Plan />, buildEmptyBoard())
    expect(await screen.findByText('No milestones yet.')).toBeTruthy()
  })
})

describe('how the dates moved', () => {
  const reports = (...forecasts: (string | null)[]) =>
    forecasts.map((forecastOn, index) => ({ reportedOn: addDays('2026-09-01', 7 * index), forecastOn }))
  const sooner = buildMilestone({ key: 'A', history: reports('2026-11-30', '2026-11-20') })
  const back = buildMilestone({ key: 'B', history: reports('2026-11-30', '2026-12-04', '2026-11-30') })

  test('is drawn below zero where a date came sooner', () => {
    const model = slipModel(mostMoved([sooner]), today, () => 'A')
    expect(model.series[0]!.values).toEqual([0, 0, -10, -10])
    const { y, ticks } = plotBox(model)
    expect([y(-10) > 0, y(0), ticks]).toEqual([true, 100, [-10, -5, 0]])
  })

  test('is said to be nothing where none moved, and to be undone where all moved back', async () => {
    const trendOf = async (items: MilestoneView[]) => {
      renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }))
      const text = plain((await screen.findByRole('region', { name: 'How the dates moved' })).textContent)
      cleanup()
      return text
    }
    expect(await trendOf([{ ...sooner, history: reports('2026-11-30') }])).toContain('No date has moved')
    const again = { ...sooner, history: reports('2026-11-30', null, '2026-11-30') }
    expect(await trendOf([again])).toContain('No date has moved')
    expect(await trendOf([back])).toContain('One milestone moved and moved back')
    expect(await trendOf([back, sooner])).toContain('A30 Nov → 20 Nov10 days earlier')
    const never = buildMilestone({ key: 'N', title: 'N', history: reports('2026-11-30', '9999-12-31') })
    expect(await trendOf([never, sooner])).toContain('N30 Nov → 31 Dec 9999')
    expect(drawn(mostMoved([never, sooner])).map(({ milestone }) => milestone.key)).toEqual(['A'])
  })
})

describe('the sentence over the plan', () => {
  const late = (key: string, phase: string, days: number, completed = false) =>
    buildMilestone({
      key,
      phase,
      plannedOn: '2026-12-01',
      forecastOn: addDays('2026-12-01', days),
      completedOn: completed ? addDays('2026-12-01', days) : null,
    })
  const plans = [
    [late('A', 'design', 3, true), late('B', 'build-uat', 9), late('C', 'build-uat', 0), late('D', 'go-live', 14)],
    [
      late('A', 'design', 0),
      buildMilestone({ key: 'B', phase: 'design', plannedOn: '2026-11-13', forecastOn: '2026-11-27' }),
    ],
    [late('A', 'design', 3, true), late('B', 'go-live', 0)],
    [late('A', 'design', 0), late('B', 'go-live', 0)],
    [late('A', 'design', 0), buildMilestone({ key: 'B', plannedOn: addDays(today, -1) })],
  ].map(buildPlan)

  test.each([
    [plans[0]!, 'Two phases will end later than agreed. One phase ended later than agreed.', 3],
    [plans[1]!, 'One phase is slipping, by 14 days.', 1],
    [plans[2]!, 'Everything still to come keeps its agreed dates. One phase ended later than agreed.', 1],
    [plans[3]!, 'Every phase ends on its agreed date.', 0],
    [plans[4]!, 'One milestone is overdue.', 0],
  ])('counts what the labels on the chart show: %#', async (milestones, sentence, labels) => {
    renderProject(<PlanOnOverview />, buildRollout({ milestones }))
    const card = await screen.findByRole('region', { name: /Plan/ })
    expect(card.textContent).toContain(sentence)
    const timeline = card.querySelector('ul, ol')!
    expect(within(timeline as HTMLElement).queryAllByText(/^\+\d+ d$/)).toHaveLength(labels)
  })
})

describe('what is reported complete for a day to come', () => {
  test.each([
    ['en', 'reported complete, but dated 5 Jan 2027, which is still to come', /done 5 Jan/],
    ['zh-CN', '已报告完成，但完成日2027年1月5日尚未到来', /1月5日完成/],
  ] as const)('is not told as a fact of the past: %s', async (language, words, asFact) => {
    const milestones = buildPlan([buildMilestone({ key: 'A', completedOn: '2027-01-05' })])
    renderProject(<Plan />, buildRollout({ milestones }), { language })
    const [chart, list] = language === 'en' ? ['Timeline', 'All milestones'] : ['时间线', '全部里程碑']
    const timeline = await screen.findByRole('region', { name: chart })
    expect(plain(timeline.textContent)).toContain(words)
    expect(plain(screen.getByRole('table', { name: list }).textContent)).toContain(words)
    expect(plain(document.body.textContent)).not.toMatch(asFact)
  })
})

test('is not a fact of the past among the changes either', () => {
  const done = (date: string): BoardChange => ({
    code: 'milestone-completed',
    section: 'milestones',
    mark: 'good',
    params: { title: 'Papers', date },
  })
  const said = plain(['2027-01-05', today].map((day) => sayChange(wordsIn('en'), done(day)).text).join('; '))
  expect(said).toBe('Papers: reported complete, but dated 5 Jan 2027, which is still to come; Papers: done on 22 Nov')
})

describe('the sentence where dates are missing', () => {
  const undated = (key: string) => buildMilestone({ key, plannedOn: null, forecastOn: null })
  const done = buildMilestone({ key: 'done', completedOn: '2026-11-30' })
  const lead = async (items: MilestoneView[], language: 'en' | 'zh-CN' = 'en') => {
    renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }), { language })
    return (await screen.findByRole('heading', { level: 1 })).parentElement!.textContent
  }

  test('promises nothing of milestones without an agreed date', async () => {
    const said = await lead([done, undated('A')])
    expect(said).toContain('One milestone still to come has no agreed date.')
    expect(said).not.toMatch(/holds|ends on/)
  })

  test('says both where some have one', async () => {
    const items = [done, buildMilestone({ key: 'B' }), undated('A'), undated('C')]
    expect(await lead(items)).toContain('All agreed dates hold. Two milestones still to come have no agreed date.')
    cleanup()
    expect(await lead(items, 'zh-CN')).toContain('已约定的日期均未变动。2个未完成的里程碑尚无约定日期。')
  })

  test('says over the chart how many are missing in it, also where all are', async () => {
    await lead([done, undated('A')])
    const chart = () => screen.getByRole('region', { name: 'Timeline' }).textContent
    expect(chart()).toContain('One milestone without a date is in the list below.')
    cleanup()
    await lead([undated('A'), undated('B')])
    expect(chart()).toContain('Two milestones without a date are in the list below.')
  })
})

describe('how many milestones are done and late', () => {
  const many = (howMany: number, of: Partial<MilestoneView>) =>
    Array.from({ length: howMany }, (_, index) => buildMilestone({ key: `${Object.keys(of).join()}${index}`, ...of }))
  const wasLate = { completedOn: '2026-12-02', late: true }
  const isLate = { forecastOn: '2026-12-02', late: true }
  const onTime = { completedOn: '2026-11-30', owner: null }

  test.each([
    [
      9,
      11,
      4,
      7,
      '20 of 31 milestones done, 11 of them late; 4 more are late now.',
      '31个里程碑已完成20个（其中11个晚于约定），目前另有4个延期。',
    ],
    [
      0,
      2,
      1,
      0,
      '2 of 3 milestones done, 2 of them late; 1 more is late now.',
      '3个里程碑已完成2个（其中2个晚于约定），目前另有1个延期。',
    ],
    [0, 1, 0, 1, '1 of 2 milestones done, and it was late.', '2个里程碑已完成1个（晚于约定）。'],
    [2, 0, 1, 0, '2 of 3 milestones done; 1 is late now.', '3个里程碑已完成2个，目前有1个延期。'],
    [0, 0, 2, 0, '0 of 2 milestones done; 2 are late now.', '2个里程碑已完成0个，目前有2个延期。'],
    [0, 0, 0, 1, '0 of 1 milestone done.', '1个里程碑已完成0个。'],
  ])('adds up: %#', (inTime, were, are, open, inEnglish, inChinese) => {
    const plan = buildPlan([...many(inTime, onTime), ...many(were, wasLate), ...many(are, isLate), ...many(open, {})])
    expect(milestoneCount(wordsIn('en'), plan, today)).toBe(inEnglish)
    expect(milestoneCount(wordsIn('zh-CN'), plan, today)).toBe(inChinese)
  })
})

describe('what comes next', () => {
  test('is what is not done, by its day', () => {
    expect(whatComesNext(rolloutMilestones(), today, 5).map((item) => item.key)).toEqual(['M5', 'M6', 'M8'])
  })

  test('leaves room for what comes where much is overdue', () => {
    const overdue = Array.from({ length: 9 }, (_, index) =>
      buildMilestone({ key: `O${index}`, plannedOn: addDays('2026-01-01', index) }),
    )
    const keys = whatComesNext([...overdue, ...rolloutMilestones()], today, 6).map((item) => item.key)
    expect(keys).toEqual(['O0', 'O1', 'O2', 'M5', 'M6', 'M8'])
  })
})

describe('the bars of the phases', () => {
  test('begin where the phase before ended, or earlier if their own milestones do', () => {
    const bars = phaseBars(buildPlan(rolloutMilestones()), '2026-03-02', today)
    expect(bars.map((bar) => [bar.phase.phase, bar.from, bar.to, bar.doneTo])).toEqual([
      ['kick-off', '2026-03-02', '2026-03-20', '2026-03-20'],
      ['requirements', '2026-03-20', '2026-05-08', '2026-05-08'],
      ['design', '2026-05-08', '2026-06-28', '2026-06-28'],
      ['build-uat', '2026-06-28', '2026-12-04', today],
      ['go-live', '2026-12-04', '2026-12-14', null],
      ['training', '2026-10-10', '2026-12-20', today],
    ])
  })
})

describe('what is overdue', () => {
  const shown = async (plannedOn: string, more = buildMilestone({ key: 'before', completedOn: '2026-05-01' })) => {
    const milestones = buildPlan([buildMilestone({ key: 'overdue', plannedOn }), more])
    renderProject(<PlanOnOverview />, buildRollout({ milestones }))
    const timeline = (await screen.findByRole('region', { name: /Plan/ })).querySelector('ul')!
    const stretch = timeline.querySelector<HTMLElement>('.late-stretch')!.style
    return { timeline, from: parseFloat(stretch.left), width: parseFloat(stretch.width) }
  }

  test('runs on to today in the colour of its status, with its days', async () => {
    const { timeline, from, width } = await shown('2026-06-30')
    expect(within(timeline).getByText('145 d').parentElement!.textContent).toBe('■ 145 d')
    expect(within(timeline).getByText(/145 days overdue/)).toBeTruthy()
    expect(from + width).toBeGreaterThan(95)
    expect(width).toBeGreaterThan(30)
  })

  test('is seen within a phase that goes on', async () => {
    const { timeline, from, width } = await shown('2026-11-20', buildMilestone({ key: 'end', plannedOn: '2027-03-01' }))
    expect(within(timeline).getByText('2 d').parentElement!.textContent).toBe('▲ 2 d')
    expect(from + width).toBeLessThan(90)
  })

  test('has today on the axis however long ago its plan ended', () => {
    const span = (items: ReturnType<typeof buildMilestone>[]) => timeSpan(planDays(buildPlan(items), today))
    const done = buildMilestone({ key: 'done', completedOn: '2026-01-10', plannedOn: '2026-01-10' })
    expect(span([done, buildMilestone({ key: 'open', plannedOn: '2026-01-20' })]).has(today)).toBe(true)
    expect(span([done]).has(today)).toBe(false)
  })

  test('comes first among the milestones of a long plan', () => {
    const ahead = Array.from({ length: 60 }, (_, index) =>
      buildMilestone({ key: `M${index}`, plannedOn: '2027-01-01' }),
    )
    const { shown } = worthShowing(
      { items: [...ahead, buildMilestone({ key: 'overdue', plannedOn: '2026-06-30' })] },
      today,
    )
    expect(shown.map(({ key }) => key)).toEqual(['overdue'])
  })
})

describe('what slips most in a phase', () => {
  const inPhase = (items: { key: string; plannedOn: string; forecastOn: string }[]) =>
    phaseBars(buildPlan(items.map((item) => buildMilestone({ phase: 'build-uat', ...item }))), null, today)[0]!

  test('is shown where the phase itself ends on its day', () => {
    const bar = inPhase([
      { key: 'slips', plannedOn: '2026-11-25', forecastOn: '2026-12-02' },
      { key: 'slips more', plannedOn: '2026-11-25', forecastOn: '2026-12-04' },
      { key: 'ends the phase', plannedOn: '2026-12-20', forecastOn: '2026-12-20' },
    ])
    expect(bar.slipping?.key).toBe('slips more')
  })

  test('is not said beside a phase that slips itself: one row says one slip', () => {
    const bar = inPhase([
      { key: 'slips most', plannedOn: '2026-11-01', forecastOn: '2026-12-10' },
      { key: 'ends the phase', plannedOn: '2026-12-20', forecastOn: '2026-12-27' },
    ])
    expect(bar.slipping).toBeNull()
    expect(bar.phase.slipDays).toBe(7)
  })
})
