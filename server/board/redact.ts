import { phasesView } from '../delivery/milestone/view.ts'
import type { Sections } from './sections.ts'

/**
 * The sections as they may be sent to a customer: what is internal still counts, and its dates still show, but none
 * of its text is there, its key (the tool's own) included. UAT labels were taken care of where they were counted.
 */
export function redact(sections: Sections): Sections {
  const { milestones, actions, changes, commitments } = sections
  const none = { title: null, url: null }
  const shownPhases = new Set(milestones.items.filter(({ internal }) => !internal).map(({ phase }) => phase))
  const shownItems = hide(milestones.items, { ...none, owner: null, change: null, changes: [] }).map((item) => ({
    ...item,
    phase: shownPhases.has(item.phase) ? item.phase : null,
    change: item.changes.some(({ key, internal }) => internal && key === item.change) ? null : item.change,
    changes: item.changes.filter(({ internal }) => !internal),
  }))
  return {
    ...sections,
    milestones: { ...milestones, items: shownItems, phases: phasesView(shownItems) },
    actions: { ...actions, items: hide(actions.items, { ...none, phase: null, owner: null }) },
    changes: {
      ...changes,
      items: hide(changes.items, { ...none, reason: null, requestedBy: null, decidedBy: null, milestones: [] }).map(
        (item) => ({ ...item, milestones: item.milestones.filter(({ internal }) => !internal) }),
      ),
    },
    commitments: { ...commitments, items: hide(commitments.items, { ...none, owner: null, note: null }) },
  }
}

function hide<Item extends { key: string; internal: boolean }>(items: Item[], blank: Partial<Item>): Item[] {
  return items.map((item, index) => (item.internal ? { ...item, ...blank, key: `internal-${index + 1}` } : item))
}
