import type { BoardView } from '#contract/board'
import type { Words } from '~/words/say'
import type { MessageKey } from '~/words/translate'

/** A thing that updates told of; `title` is null where the reader may not see it, or it never had one. */
export interface ToldThing {
  key: string
  title: string | null
  url: string | null
  internal: boolean
  /** The source of its newest update, null where its name is for the delivery team, and when that was. ISO 8601, UTC. */
  source: string | null
  updatedAt: string
}

/** What "says who?" has to know of a kind of fact. */
export interface Counted {
  /** `kind` of its updates. */
  kind: string
  /** What its figures are counted out of, in words with figures; null while there is nothing to count. */
  outOf: (words: Words, board: BoardView) => string | null
  /** The page of the project that lists all of it. */
  list: { to: string; label: MessageKey }
  /** The address of the pages of its things, before their keys; null where they have none. */
  pages: string | null
  /** The things that the board tells of one by one; null where it only counts them. */
  things: ((board: BoardView) => readonly ToldThing[]) | null
}
