import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionLists, countAsked } from '../../app/facts/action/yours.ts'
import { actionsSummary } from '../../app/facts/action/actions-summary.ts'
import { changeLists } from '../../app/facts/change/changes-page.tsx'
import { commitmentLists } from '../../app/facts/commitment/commitments-card.tsx'
import { commitmentsSummary } from '../../app/facts/commitment/commitments-card.tsx'
import { milestoneCount } from '../../app/facts/milestone/plan-page.tsx'
import { planSummary } from '../../app/facts/milestone/plan-summary.ts'
import { planDays, timeSpan } from '../../app/facts/milestone/time-span.ts'
import { latestThings } from '../../app/ui/updates-behind.tsx'
import { facts } from '../../app/facts/registry.ts'
import { milestoneSentences } from '../../app/facts/milestone/sentences.ts'
import { boardForPages } from '../../server/board/board-for-pages.ts'
import { differenceForPages } from '../../server/board/difference-for-pages.ts'
import type { BoardChange, BoardView, MilestoneView } from '../../server/contract/board.ts'
import { mostFirst } from '../../server/contract/board/keep-some.ts'
import { milestoneFigures } from '../../server/contract/board/milestone-figures.ts'
import { mostMoved } from '../../server/contract/board/most-moved.ts'
import { phaseBars } from '../../server/contract/board/phase-bars.ts'
import { whatComesNext } from '../../server/contract/board/what-comes-next.ts'
import { worthShowing } from '../../server/contract/board/worth-showing.ts'
import { commitmentStatuses, type CommitmentView } from '../../server/facts/commitment/section.ts'
import { wordsIn } from '../app/words-in.ts'
import { buildBoard } from '../factories/build-board.ts'
import { addDays, buildMilestone, buildPlan } from '../factories/build-plan.ts'
import { buildAction, buildChange } from '../factories/build-rollout.ts'

const today = '2026-11-22'
const day = fc.integer({ min: -900, max: 900 }).map((days) => addDays(today, days))
const maybeDay = fc.option(day, { nil: null, freq: 4 })
const phase = fc.constantFrom(null, 'kick-off', 'design', 'go-live', 'closing')
const at = fc.integer({ min: 0, max: 900 }).map((minutes) => new Date(Date.UTC(2026, 10, 1, 0, minutes)).toISOString())

const history = (maxLength: number) =>
  fc.array(fc.record({ reportedOn: day, forecastOn: maybeDay }), { maxLength, size: 'max' })

const arbitraryMilestones = fc
  .array(
    fc.record({
      phase,
      plannedOn: maybeDay,
      forecastOn: maybeDay,
      completedOn: fc.option(day, { nil: null, freq: 2 }),
      updatedAt: at,
      history: fc.oneof({ arbitrary: history(3), weight: 9 }, { arbitrary: history(90), weight: 1 }),
      isHidden: fc.boolean(),
    }),
    { maxLength: 160, size: 'max' },
  )
  .map((all) =>
    all.map(({ isHidden, ...told }, index) => {
      const due = told.completedOn ?? told.forecastOn ?? told.plannedOn
      const slipDays = told.plannedOn && due ? (Date.parse(due) - Date.parse(told.plannedOn)) / 86_400_000 : null
      const late = (!told.completedOn && due !== null && due < today) || (slipDays ?? 0) > 0
      const hidden = isHidden ? { internal: true, title: null } : {}
      return buildMilestone({ key: `M${index}`, ...told, slipDays, late, ...hidden })
    }),
  )

const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)
const words = [wordsIn('en'), wordsIn('zh-CN')]

/** What the pages say and draw of a plan. */
function toldOfPlan(board: BoardView) {
  const { milestones, project } = board
  const bars = phaseBars(milestones, project.startsOn, today)
  const span = timeSpan([...planDays(milestones, today), ...bars.map(({ from }) => from)])
  const moved = mostMoved(milestones.items).slice(0, 8)
  return {
    sentences: words.flatMap((words) => [milestoneCount(words, milestones, today), planSummary(words, board)]),
    figures: { ...milestoneFigures(milestones, today), days: null },
    span: [span.first, span.last],
    bars: bars.map(({ slipping, overdue, ...bar }) => ({ ...bar, slipping: slipping?.key, overdue: overdue?.key })),
    next: [5, 8].map((most) => keys(whatComesNext(milestones.items, today, most))),
    worth: { ...worthShowing(milestones, today), shown: keys(worthShowing(milestones, today).shown) },
    moved: moved.map(({ milestone, from, to, moved }) => [milestone.key, from, to, moved]),
    latest: keys(latestThings(board, [facts.milestones])),
    rows: keys(milestones.items.slice(0, mostFirst)),
    goLive: milestoneSentences.figure(words[0]!, board),
  }
}

test('of a long plan pages say and draw what they would of all of it', () => {
  fc.assert(
    fc.property(arbitraryMilestones, fc.nat(), (items, pick) => {
      const sorted = sortByDate(items)
      const chosen = sorted[pick % Math.max(1, sorted.length)]
      const headline = chosen
        ? ({ code: 'onTrack', params: { key: chosen.key, title: chosen.title, date: today } } as const)
        : ({ code: 'nothingYet', params: {} } as const)
      const board = buildBoard({
        today,
        milestones: buildPlan(sorted),
        headline: { ...headline, cause: null, passRate: null, criticalOpen: 0 },
      })
      const cut = boardForPages(board)
      expect(toldOfPlan(cut)).toEqual(toldOfPlan(board))
      expect(cut.milestones.items.length).toBeLessThanOrEqual(Math.max(2 * mostFirst, 120))
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

/** In the order of the board. */
function sortByDate(items: MilestoneView[]) {
  const due = ({ completedOn, forecastOn, plannedOn }: MilestoneView) =>
    completedOn ?? forecastOn ?? plannedOn ?? '9999'
  return items.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}

test('of long lists pages say what they would of all of them, and show the first', () => {
  const actions = Array.from({ length: 300 }, (_, index) =>
    buildAction({
      key: `A${index}`,
      status: index < 200 ? 'open' : 'done',
      asked: index < 200 && index % 3 > 0,
      overdueDays: index % 7 === 0 && index < 200 ? 3 : 0,
      updatedAt: new Date(Date.UTC(2026, 10, 1, 0, (index * 37) % 300)).toISOString(),
    }),
  )
  const changes = Array.from({ length: 120 }, (_, index) =>
    buildChange({ key: `C${index}`, status: index < 70 ? 'proposed' : 'approved' }),
  )
  const commitments = Array.from({ length: 200 }, (_, index): CommitmentView => {
    const status = commitmentStatuses[Math.floor(index / 40)]!
    const dates = { dueOn: null, madeOn: null, closedOn: null, origin: null, overdueDays: 0 }
    return {
      key: `P${index}`,
      title: `P${index}`,
      owner: null,
      note: null,
      status,
      ...dates,
      url: null,
      internal: false,
    }
  })
  const board = buildBoard({
    actions: { total: 300, open: 200, overdue: 29, items: actions },
    changes: { total: 120, undecided: 70, items: changes },
    commitments: { total: 200, open: 40, kept: 40, overdue: 0, items: commitments },
  })
  const cut = boardForPages(board)
  const told = ({ actions, changes, commitments }: BoardView, of: BoardView) => ({
    asked: countAsked(actions),
    sentences: words.flatMap((words) => [actionsSummary(words, actions), commitmentsSummary(words, commitments)]),
    latest: [keys(latestThings(of, [facts.actions])), keys(latestThings(of, [facts.changes]))],
    lists: [actionLists(actions), changeLists(changes), commitmentLists(commitments)].map((lists) =>
      Object.values<{ key: string }[]>(lists).map((list) => keys(list.slice(0, mostFirst))),
    ),
    outOf: [facts.actions, facts.changes, facts.commitments].map(({ outOf }) => outOf(words[0]!, of)),
  })
  expect(told(cut, cut)).toEqual(told(board, board))
  for (const section of ['actions', 'changes', 'commitments'] as const)
    expect(cut[section].items.length).toBeLessThanOrEqual(3 * mostFirst + 5)
})

test('of many changes pages show first what they would of all of them', () => {
  const change = fc.record({
    section: fc.constantFrom('milestones', 'uat', 'issues', 'changes', 'actions', 'health'),
    mark: fc.constantFrom('critical', 'attention', 'good', null),
  }) as fc.Arbitrary<BoardChange>
  fc.assert(
    fc.property(fc.array(change, { maxLength: 90, size: 'max' }), fc.integer({ min: 0, max: 5 }), (changes, most) => {
      const side = { day: today, version: 1 }
      const cut = differenceForPages({ since: side, until: side, changes })!
      expect(cut.changes.slice(0, most)).toEqual(changes.slice(0, most))
      expect(cut.changes.length + (cut.more ?? 0)).toBe(changes.length)
      expect(cut.changes.length).toBeLessThanOrEqual(mostFirst + 30)
    }),
  )
})
