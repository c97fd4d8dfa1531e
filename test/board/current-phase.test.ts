import { expect, test } from 'vitest'
import { currentPhase } from '../../server/board/current-phase.ts'
import { summariseProject } from '../../server/board/summarise-project.ts'
import { phasesView } from '../../server/facts/milestone/view.ts'
import { buildBoard } from '../factories/build-board.ts'
import { buildMilestone } from '../factories/build-plan.ts'

const today = '2026-11-22'
let made = 0
const milestone = (phase: string, plannedOn: string | null, completedOn: string | null = null) =>
  buildMilestone({ key: `m${++made}`, phase, plannedOn, completedOn })
const phaseOf = (...items: ReturnType<typeof milestone>[]) => currentPhase(phasesView(items), { today })

test('a phase that is under way comes before one whose milestone is due earlier', () => {
  const goLive = [milestone('go-live', '2026-10-01', '2026-10-02'), milestone('go-live', '2026-12-20')]
  expect(phaseOf(milestone('training', '2026-12-01'), ...goLive)).toBe('go-live')
  // Its first milestone is overdue, so it has begun as well.
  expect(phaseOf(milestone('training', '2026-11-25'), milestone('go-live', '2026-11-20'))).toBe('go-live')
})

test('a phase begins when all before it are complete, however far its own dates are', () => {
  const tested = milestone('build-uat', '2026-11-01', '2026-11-02')
  const training = [milestone('training', '2026-10-10', '2026-10-10'), milestone('training', '2026-12-20')]
  expect(phaseOf(tested, milestone('go-live', '2026-12-14'), ...training)).toBe('go-live')
})

test('a phase that has begun comes before an earlier one that has not', () => {
  const training = [milestone('training', '2026-10-10', '2026-10-10'), milestone('training', '2026-12-20')]
  expect(phaseOf(milestone('go-live', '2026-12-14'), ...training)).toBe('training')
})

test('of several that have begun the earliest counts, in the order of the project', () => {
  const open = ['closing', 'design', 'requirements'].map((phase) => milestone(phase, '2026-11-01'))
  expect(phaseOf(...open)).toBe('requirements')
  expect(phaseOf(milestone('Pilot', '2026-09-01'), milestone('Roll-out', '2026-10-01'))).toBe('Pilot')
})

test('a project that has just started is in its first phase; one that is complete, or without phases, in none', () => {
  expect(phaseOf(milestone('design', '2026-12-20'), milestone('kick-off', '2027-01-10'))).toBe('kick-off')
  expect(phaseOf(milestone('closing', '2026-11-01', '2026-11-02'))).toBeNull()
  expect(phaseOf()).toBeNull()
})

test('the line of a project knows every phase that goes on beside the current one', () => {
  const items = [
    milestone('design', '2026-11-01'),
    milestone('build-uat', '2026-11-10', '2026-11-10'),
    milestone('build-uat', '2026-12-01'),
    milestone('go-live', '2026-12-14'),
  ]
  const milestones = { total: 4, completed: 1, late: 1, items, phases: phasesView(items) }
  const { phases } = summariseProject(buildBoard({ milestones, today }))
  expect(phases.map(({ phase, begun }) => [phase, begun])).toEqual([
    ['design', true],
    ['build-uat', true],
    ['go-live', false],
  ])
})
