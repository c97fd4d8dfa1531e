import type { BoardView } from '../../contract/board.ts'
import type { SlideType } from '../../contract/open-days/slides.ts'
import type { StageView } from '../../contract/open-days/views.ts'
import { sections } from '../../facts/registry.ts'

/** What stands for what no shown slide needs. */
const nothing: Partial<BoardView> = {
  headline: { code: 'nothingYet', params: {}, cause: null, passRate: null, criticalOpen: 0 },
  ...Object.fromEntries(sections.map(({ name, empty }) => [name, empty])),
}

/** What a slide's type shows of the board. */
const shownBy = (type: SlideType): string[] => [
  ...(type === 'title' || type === 'plan' ? ['headline'] : []),
  ...sections.flatMap(({ name, slide }) => (slide === type ? [name] : [])),
]

/** The stage as it is projected and sent to phones: without hidden slides, notes, and what only those would need. */
export function forAudience(stage: StageView): StageView {
  const slides = stage.slides.filter(({ hidden }) => !hidden).map(({ notes: _, ...slide }) => slide)
  const types = new Set(slides.map(({ type }) => type))
  const needed = new Set([...types].flatMap(shownBy))
  const unneeded = Object.entries(nothing).filter(([section]) => !needed.has(section))
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
