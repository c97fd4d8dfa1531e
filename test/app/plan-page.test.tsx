// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { MilestoneView } from '#contract/board'
import { PlanBoard } from '~/boards/plan/plan-board'
import { phaseBars } from '~/boards/plan/phase-bars'
import { mostMoved } from '~/boards/plan/most-moved'
import { slipModel } from '~/boards/plan/slip-model'
import { planDays, timeSpan } from '~/boards/plan/time-span'
import { whatComesNext } from '~/boards/plan/what-comes-next'
import { worthShowing } from '~/boards/plan/worth-showing'
import { useProject } from '~/lib/project-context'
import Plan from '~/routes/plan'
import { plotBox } from '~/ui/chart/plot-box'
import { addDays, buildMilestone, buildPlan, rolloutMilestones } from '../factories/build-plan'
import { buildEmptyBoard, buildRollout } from '../factories/build-rollout'
import { renderProject } from './render-project'
import { plain } from './words-in'

afterEach(cleanup)
const today = '2026-11-22'
const PlanBoardOf = () => <PlanBoard board={useProject().board} />

describe('the page of the plan', () => {
  it('shows phases and milestones with what became of their dates', async () => {
    renderProject(<Plan />, buildRollout())
    const timeline = await screen.findByRole('region', { name: 'Timeline' })
    expect(within(timeline).getByText('Build and UAT')).toBeTruthy()
    expect(within(timeline).getByTitle('Master data of plant 4 loaded')).toBeTruthy()
    expect(within(timeline).getAllByText('+20 d')).toHaveLength(2)
    const trend = screen.getByRole('region', { name: 'How the dates moved' })
    expect(trend.textContent).toContain('the most moved one is “Master data of plant 4 loaded”')
  })

  it('shows of 378 milestones the twelve that slip most', async () => {
    const items = Array.from({ length: 378 }, (_, index) =>
      buildMilestone({
        key: `M${index}`,
        title: index === 40 ? 'x'.repeat(500) : `Package ${index}`,
        plannedOn: addDays('2026-12-01', index),
        forecastOn: addDays('2026-12-01', index + (index % 20 === 0 ? index : 0)),
      }),
    )
    expect(worthShowing(items, today)).toMatchObject({ all: false, shown: { length: 12 } })
    renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }))
    expect(await screen.findByText(/the 12 milestones that slip most/)).toBeTruthy()
  })

  it('calls what has no title by its key, and only what is internal “internal”', async () => {
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

  it('says that there are none', async () => {
    renderProject(<Plan />, buildEmptyBoard())
    expect(await screen.findByText('No milestones yet.')).toBeTruthy()
  })
})

describe('how the dates moved', () => {
  const reports = (...forecasts: string[]) =>
    forecasts.map((forecastOn, index) => ({ reportedOn: addDays('2026-09-01', 7 * index), forecastOn }))
  const sooner = buildMilestone({ key: 'A', history: reports('2026-11-30', '2026-11-20') })
  const back = buildMilestone({ key: 'B', history: reports('2026-11-30', '2026-12-04', '2026-11-30') })

  it('is drawn below zero where a date came sooner', () => {
    const model = slipModel(mostMoved([sooner]), today, () => 'A')
    expect(model.series[0]!.values).toEqual([0, 0, -10, -10])
    const { y, ticks } = plotBox(model)
    expect([y(-10) > 0, y(0), ticks]).toEqual([true, 100, [-10, -5, 0]])
  })

  it('is said to be nothing where none moved, and to be undone where all moved back', async () => {
    const trendOf = async (items: MilestoneView[]) => {
      renderProject(<Plan />, buildRollout({ milestones: buildPlan(items) }))
      const text = plain((await screen.findByRole('region', { name: 'How the dates moved' })).textContent)
      cleanup()
      return text
    }
    expect(await trendOf([{ ...sooner, history: reports('2026-11-30') }])).toContain('No forecast has changed')
    expect(await trendOf([back])).toContain('One milestone has had its date moved and moved back')
    expect(await trendOf([back, sooner])).toContain('the most moved one is “A”, from 30 Nov to 20 Nov')
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

  it.each([
    [plans[0]!, 'Two phases will end later than agreed. One phase ended later than agreed.', 3],
    [plans[1]!, 'In one phase a milestone still to come slips by 14 days.', 1],
    [plans[2]!, 'What is still to come holds its agreed dates. One phase ended later than agreed.', 1],
    [plans[3]!, 'Every phase ends on its agreed date.', 0],
    [plans[4]!, 'One milestone is overdue.', 0],
  ])('counts what the labels on the chart show: %#', async (milestones, sentence, labels) => {
    renderProject(<PlanBoardOf />, buildRollout({ milestones }))
    const card = await screen.findByRole('region', { name: /Plan/ })
    expect(card.textContent).toContain(sentence)
    const timeline = card.querySelector('ul, ol')!
    expect(within(timeline as HTMLElement).queryAllByText(/^\+\d+ d$/)).toHaveLength(labels)
  })
})

describe('what comes next', () => {
  it('is what is not done, by its day', () => {
    expect(whatComesNext(rolloutMilestones(), today, 5).map((item) => item.key)).toEqual(['M5', 'M6', 'M8'])
  })

  it('leaves room for what comes where much is overdue', () => {
    const overdue = Array.from({ length: 9 }, (_, index) =>
      buildMilestone({ key: `O${index}`, plannedOn: addDays('2026-01-01', index) }),
    )
    const keys = whatComesNext([...overdue, ...rolloutMilestones()], today, 6).map((item) => item.key)
    expect(keys).toEqual(['O0', 'O1', 'O2', 'M5', 'M6', 'M8'])
  })
})

describe('the bars of the phases', () => {
  it('begin where the phase before ended, or earlier if their own milestones do', () => {
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
    renderProject(<PlanBoardOf />, buildRollout({ milestones }))
    const timeline = (await screen.findByRole('region', { name: /Plan/ })).querySelector('ul')!
    const stretch = timeline.querySelector<HTMLElement>('.late-stretch')!.style
    return { timeline, from: parseFloat(stretch.left), width: parseFloat(stretch.width) }
  }

  it('runs on to today in the colour of its status, with its days', async () => {
    const { timeline, from, width } = await shown('2026-06-30')
    expect(within(timeline).getByText('145 d').textContent).toBe('■ 145 d')
    expect(within(timeline).getByText(/145 days overdue/)).toBeTruthy()
    expect(from + width).toBeGreaterThan(95)
    expect(width).toBeGreaterThan(30)
  })

  it('is seen within a phase that goes on', async () => {
    const { timeline, from, width } = await shown('2026-11-20', buildMilestone({ key: 'end', plannedOn: '2027-03-01' }))
    expect(within(timeline).getByText('2 d').textContent).toBe('▲ 2 d')
    expect(from + width).toBeLessThan(90)
  })

  it('has today on the axis however long ago its plan ended', () => {
    const span = (items: ReturnType<typeof buildMilestone>[]) => timeSpan(planDays(buildPlan(items), today))
    const done = buildMilestone({ key: 'done', completedOn: '2026-01-10', plannedOn: '2026-01-10' })
    expect(span([done, buildMilestone({ key: 'open', plannedOn: '2026-01-20' })]).has(today)).toBe(true)
    expect(span([done]).has(today)).toBe(false)
  })

  it('comes first among the milestones of a long plan', () => {
    const ahead = Array.from({ length: 60 }, (_, index) =>
      buildMilestone({ key: `M${index}`, plannedOn: '2027-01-01' }),
    )
    const { shown } = worthShowing([...ahead, buildMilestone({ key: 'overdue', plannedOn: '2026-06-30' })], today)
    expect(shown.map(({ key }) => key)).toEqual(['overdue'])
  })
})

describe('what slips most in a phase', () => {
  const inPhase = (items: { key: string; plannedOn: string; forecastOn: string }[]) =>
    phaseBars(buildPlan(items.map((item) => buildMilestone({ phase: 'build-uat', ...item }))), null, today)[0]!

  it('is shown where the phase itself ends on its day', () => {
    const bar = inPhase([
      { key: 'slips', plannedOn: '2026-11-25', forecastOn: '2026-12-02' },
      { key: 'slips more', plannedOn: '2026-11-25', forecastOn: '2026-12-04' },
      { key: 'ends the phase', plannedOn: '2026-12-20', forecastOn: '2026-12-20' },
    ])
    expect(bar.slipping?.key).toBe('slips more')
  })

  it('is not said beside a phase that slips itself: one row says one slip', () => {
    const bar = inPhase([
      { key: 'slips most', plannedOn: '2026-11-01', forecastOn: '2026-12-10' },
      { key: 'ends the phase', plannedOn: '2026-12-20', forecastOn: '2026-12-27' },
    ])
    expect(bar.slipping).toBeNull()
    expect(bar.phase.slipDays).toBe(7)
  })
})
