import type { MilestoneView, MilestonesView, PhaseView } from '../../server/contract/board.ts'

const msPerDay = 86_400_000

/** The civil day `days` after another. */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10)

const slip = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / msPerDay

/** A milestone; its forecast history begins with the agreed date. */
export function buildMilestone(overrides: Partial<MilestoneView> & { key: string }): MilestoneView {
  const { plannedOn = '2026-11-30', forecastOn = plannedOn, completedOn = null } = overrides
  const end = completedOn ?? forecastOn ?? plannedOn
  const slipDays = end && plannedOn ? slip(plannedOn, end) : null
  const history = [{ reportedOn: '2026-03-02', forecastOn: plannedOn }]
  if (end !== plannedOn) history.push({ reportedOn: '2026-10-12', forecastOn: end })
  return {
    title: overrides.key,
    phase: 'go-live',
    plannedOn,
    forecastOn,
    completedOn,
    slipDays,
    late: !completedOn && (slipDays ?? 0) > 0,
    owner: '王敏',
    weight: 1,
    gate: false,
    cause: null,
    change: null,
    changes: [],
    source: 'MS Project',
    updatedAt: '2026-11-20T08:00:00Z',
    url: null,
    internal: false,
    history,
    ...overrides,
  }
}

function phaseOf(phase: string, own: MilestoneView[]): PhaseView {
  const ends = own.map((item) => item.completedOn ?? item.forecastOn ?? item.plannedOn).filter((day) => day !== null)
  const planned = own.map((item) => item.plannedOn).filter((day) => day !== null)
  const lastOn = ends.sort().at(-1) ?? null
  const plannedOn = planned.sort().at(-1) ?? null
  return {
    phase,
    total: own.length,
    completed: own.filter((item) => item.completedOn).length,
    firstOn: ends[0] ?? null,
    lastOn,
    plannedOn,
    slipDays: lastOn && plannedOn ? slip(plannedOn, lastOn) : null,
  }
}

/** A plan of these milestones, summed up by phase in the order in which the phases first occur. */
export function buildPlan(items: MilestoneView[]): MilestonesView {
  const phases = [...new Set(items.map((item) => item.phase).filter((phase) => phase !== null))]
  return {
    total: items.length,
    completed: items.filter((item) => item.completedOn).length,
    late: items.filter((item) => item.late).length,
    items,
    phases: phases.map((phase) =>
      phaseOf(
        phase,
        items.filter((item) => item.phase === phase),
      ),
    ),
  }
}

/** Eight milestones of a second wave; its go-live moved by two weeks, for the sake of master data. */
export const rolloutMilestones = (): MilestoneView[] => [
  buildMilestone({
    key: 'M1',
    title: 'Project charter signed',
    phase: 'kick-off',
    plannedOn: '2026-03-20',
    completedOn: '2026-03-20',
  }),
  buildMilestone({
    key: 'M2',
    title: 'Requirements signed off',
    phase: 'requirements',
    plannedOn: '2026-04-30',
    completedOn: '2026-05-08',
  }),
  buildMilestone({
    key: 'M3',
    title: 'Solution design approved',
    phase: 'design',
    plannedOn: '2026-06-26',
    completedOn: '2026-06-28',
  }),
  buildMilestone({
    key: 'M4',
    title: 'Wave 1 live (plants 1 to 3)',
    phase: 'build-uat',
    plannedOn: '2026-09-15',
    completedOn: '2026-09-18',
  }),
  buildMilestone({
    key: 'M5',
    title: 'Master data of plant 4 loaded',
    phase: 'build-uat',
    plannedOn: '2026-11-14',
    forecastOn: '2026-12-04',
    cause: 'customer',
    history: [
      { reportedOn: '2026-03-02', forecastOn: '2026-11-14' },
      { reportedOn: '2026-09-21', forecastOn: '2026-11-21' },
      { reportedOn: '2026-10-19', forecastOn: '2026-11-28' },
      { reportedOn: '2026-11-10', forecastOn: '2026-12-04' },
    ],
  }),
  buildMilestone({
    key: 'M6',
    title: 'Go-live, wave 2',
    plannedOn: '2026-11-30',
    forecastOn: '2026-12-14',
    gate: true,
    owner: 'Zhao Lei',
    history: [
      { reportedOn: '2026-03-02', forecastOn: '2026-11-30' },
      { reportedOn: '2026-11-10', forecastOn: '2026-12-14' },
    ],
  }),
  buildMilestone({
    key: 'M7',
    title: 'Key users of plants 4 to 6 trained',
    phase: 'training',
    plannedOn: '2026-10-10',
    completedOn: '2026-10-10',
  }),
  buildMilestone({ key: 'M8', title: 'End users trained', phase: 'training', plannedOn: '2026-12-20', owner: '陈洁' }),
]
