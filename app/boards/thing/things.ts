import type { ThingKind } from '#contract/board/sections'
import type { SayThing } from '~/facts/say-thing'

/** Whichever kind it is of: what it says is asked of a thing of that kind. */
type AnyThing = SayThing<ThingKind>
const found = import.meta.glob<AnyThing>('../../facts/*/*.thing.ts', { eager: true, import: 'default' })

/** What is said of one thing, by each kind that has pages for them. */
export const things = Object.fromEntries(
  Object.entries(found).map(([file, say]) => [file.split('/').at(-2), say]),
) as Record<ThingKind, AnyThing>
