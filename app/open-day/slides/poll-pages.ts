import { fillPages, largestScale, linesOf } from '#contract/open-days/room-of-text'
import type { PollDesign } from '#contract/open-days/slides'

/** In pixels of the stage: beside the code to join by, below a question of two lines. */
const room = { across: 1_130, height: 560, type: 60 } as const
const scales = [1, 0.85, 0.7, 0.6] as const

/** The options of a poll as the pages that they take on a wall, in a smaller type where that puts them on one. */
export function pollPages({ options }: PollDesign) {
  const heightAt = (scale: number) => (option: PollDesign['options'][number]) => {
    const lines = Object.values(option.text).map((text) => linesOf(text ?? '', room.across / (room.type * scale)))
    return Math.max(...lines) * room.type * scale * 1.35 + room.type * scale
  }
  const scale = largestScale(scales, room.height, (one) =>
    options.reduce((sum, option) => sum + heightAt(one)(option), 0),
  )
  return { scale, pages: fillPages(options, room.height, heightAt(scale)) }
}
