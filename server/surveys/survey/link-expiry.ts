const dayMs = 86_400_000
/** How long after the end a link still shows what came of the answer. */
export const linkLifeAfterClosing = 180 * dayMs

/** Until when a link of a survey that closes at `closesAt` (milliseconds) is good. */
export const linkExpiry = (closesAt: Date) => new Date(closesAt.getTime() + linkLifeAfterClosing)
