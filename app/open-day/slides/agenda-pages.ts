import type { OpenDayPlan } from '#contract/open-days/plan'
import { fillPages, largestScale } from '#contract/open-days/room-of-text'

/** In pixels of the stage: what is below the heading, a line with whoever presents, and one without. */
const room = { height: 740, line: 140, short: 96 } as const
const scales = [1, 0.85, 0.75] as const

/**
 * An agenda as the pages that it takes on a wall, in a smaller type where that puts it on one. Counted in lines, as its
 * words differ from language to language.
 */
export function agendaPages(agenda: OpenDayPlan['agenda']) {
  const items = agenda.map((item, index) => ({ ...item, number: index + 1 }))
  const heightAt = (scale: number) => (item: (typeof items)[number]) =>
    (item.presenter ? room.line : room.short) * scale
  const scale = largestScale(scales, room.height, (one) => items.reduce((sum, item) => sum + heightAt(one)(item), 0))
  return { scale, pages: items.length > 0 ? fillPages(items, room.height, heightAt(scale)) : [[]] }
}
