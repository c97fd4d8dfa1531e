import type { BoardView } from '../../contract/board.ts'
import type { SlideType } from '../../contract/open-days/slides.ts'
import type { StageView } from '../../contract/open-days/views.ts'

/** The sections of the board that a slide's type shows. */
const shows: Partial<Record<SlideType, readonly (keyof BoardView)[]>> = {
  title: ['headline', 'health'],
  plan: ['headline', 'milestones'],
  uat: ['uat'],
  issues: ['issues'],
  'change-requests': ['changes'],
  'your-part': ['actions'],
  satisfaction: ['satisfaction'],
}

/** What stands for a section that no shown slide needs. */
const nothing = {
  headline: { code: 'nothingYet', params: {}, cause: null, passRate: null, criticalOpen: 0 },
  milestones: { total: 0, completed: 0, late: 0, items: [], phases: [] },
  uat: { cycles: [], trend: [] },
  issues: {
    total: 0,
    open: 0,
    closed: 0,
    bySeverity: { critical: 0, major: 0, minor: 0, trivial: 0 },
    criticalFor: [],
    defectIndex: 0,
    burndown: [],
    ideal: null,
    forecast: null,
    twoWeeksAgo: null,
  },
  satisfaction: { surveys: [] },
  actions: { total: 0, open: 0, overdue: 0, items: [] },
  changes: { total: 0, undecided: 0, items: [] },
  commitments: { total: 0, open: 0, kept: 0, overdue: 0, items: [] },
} satisfies Partial<BoardView>

/** The stage as it is projected and sent to phones: without hidden slides, notes, and what only those would need. */
export function forAudience(stage: StageView): StageView {
  const slides = stage.slides.filter(({ hidden }) => !hidden).map(({ notes: _, ...slide }) => slide)
  const types = new Set(slides.map(({ type }) => type))
  const needed = new Set([...types].flatMap((type) => shows[type] ?? []))
  const unneeded = Object.entries(nothing).filter(([section]) => !needed.has(section as keyof BoardView))
  const { difference } = stage
  const told = difference?.changes.filter(
    ({ section }) => types.has('changes') || (section in nothing && needed.has(section)),
  )
  return {
    ...stage,
    slides,
    html: Object.fromEntries(slides.flatMap(({ id }) => (stage.html[id] ? [[id, stage.html[id]]] : []))),
    board: {
      ...stage.board,
      ...Object.fromEntries(unneeded),
      health: { ...stage.board.health, declaration: null, reasons: [] },
      sources: [],
    },
    difference: difference && { ...difference, changes: told ?? [] },
    promises: types.has('promises') ? stage.promises : [],
    polls: stage.polls.filter(({ id }) => slides.some((slide) => slide.type === 'poll' && slide.poll === id)),
  }
}
