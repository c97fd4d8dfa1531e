import type { BoardView, HealthReason, JudgedSection, SectionName, Sections } from '../contract/board.ts'
import { judgedSections, sections } from '../facts/registry.ts'
import { dayEndsAt } from '../platform/civil-day.ts'
import { requireKnown, type Codec } from '../platform/codec.ts'
import type { Audience } from './assemble-board.ts'

/**
 * The version of what a board holds, which every board says itself: a seal is of exactly its text. It grows when a board
 * that was kept is another one than it would be now, and whatever is other knows what to make of it (`Section.upcast`).
 */
export const boardShape = 2

/** A board as an earlier release kept it: each of its sections as it was then, or not at all. */
type KeptBoard = Omit<BoardView, SectionName | 'dayEndsAt' | 'health'> & {
  dayEndsAt?: string
  health: Omit<BoardView['health'], 'sections'> & { sections: Partial<Record<JudgedSection, 'good'>> }
}

/**
 * Boards as they are kept. They are large, and were made by us: what an earlier release left out is completed, and nothing
 * is judged again. A seal is written as canonical JSON instead, and read by this too.
 */
export const boardCodec: Codec<BoardView> = {
  encode: (board) => JSON.stringify(board),
  decode: (text) => complete(JSON.parse(text) as KeptBoard),
}

/** A board as it is kept for both audiences. */
export const boardsCodec: Codec<Record<Audience, BoardView>> = {
  encode: (boards) => JSON.stringify(boards),
  decode(text) {
    const { team, customer } = JSON.parse(text) as Record<Audience, KeptBoard>
    return { team: complete(team), customer: complete(customer) }
  },
}

function complete(kept: KeptBoard): BoardView {
  const { shape = 0, today, project, health, headline } = kept
  requireKnown('board', shape, boardShape)
  if (shape === boardShape && sections.every(({ name }) => Object.hasOwn(kept, name))) return kept as BoardView
  const { cause } = headline
  return {
    ...kept,
    ...(sectionsOf(kept, shape) as unknown as Sections),
    shape: boardShape,
    dayEndsAt: kept.dayEndsAt ?? dayEndsAt(today, project.timeZone),
    headline: { ...headline, cause: cause && upcastReason(cause, shape) },
    health: {
      ...health,
      reasons: health.reasons.map((reason) => upcastReason(reason, shape)),
      sections: Object.fromEntries(
        judgedSections.map(({ name }) => [name, health.sections[name] ?? 'unknown']),
      ) as BoardView['health']['sections'],
    },
  }
}

const sectionsOf = (kept: KeptBoard, shape: number) =>
  Object.fromEntries(sections.map((section) => [section.name, upcast(section, kept, shape)]))

/** A section as it is now; nobody was shown anything of one that there was not yet. */
function upcast({ name, empty, upcast }: (typeof sections)[number], kept: KeptBoard, shape: number) {
  const section = (kept as Partial<BoardView>)[name]
  if (section === undefined) return empty
  return shape < boardShape && upcast ? upcast(section, shape) : section
}

function upcastReason(reason: HealthReason, shape: number): HealthReason {
  const section = judgedSections.find(({ name }) => name === reason.section)
  return shape < boardShape ? (section?.upcastReason?.(reason, shape) ?? reason) : reason
}
