import type { BoardView, Health } from '#contract/board'
import type { Standings, ThingKind } from '#contract/board/sections'
import type { FieldValue, HangingOf, ThingOf } from '#contract/things'
import { nameInScript } from '#contract/name-in-script'
import type { Words } from '~/words/say'
import type { MessageKey } from '~/words/translate'

/** How a field of a thing is said. */
export interface SayField {
  label: MessageKey
  /** A value of it; where left out a text in the reader's script, a number as their language writes it. */
  value?: (words: Words, value: never) => string
  /** It holds keys of things of that kind, which are called by their titles where these are known. */
  names?: ThingKind
  /** It is a longer text, of which a life only says that it changed. */
  isLong?: true
}

/** A field that holds a civil day. */
export const dayField = (label: MessageKey): SayField => ({ label, value: ({ day }, on: string) => day(on) })

/** A field that holds a person's name. */
export const personField = (label: MessageKey): SayField => ({
  label,
  value: ({ language }, name: string) => nameInScript(name, language),
})

/** A value as it is said. */
export function sayValue(words: Words, { value: say }: SayField, value: Exclude<FieldValue, null>): string {
  const { name, format } = words
  if (say) return (say as (words: Words, value: FieldValue) => string)(words, value)
  if (typeof value === 'boolean') return words.t(value ? 'thing.yes' : 'thing.no')
  if (typeof value === 'number') return format.number(value)
  return typeof value === 'string' ? name(value) : format.list(value.map(name))
}

/** How a thing stands in a few words, and whether that is worth a mark. */
export interface SaidStanding {
  text: string
  mark: Health | null
}

/** What `<address>.thing.ts` of a kind says of one of its things: on a page of its own, and on those of things that name it. */
export interface SayThing<Kind extends ThingKind> {
  /** What one is called, and what one is that is internal and has no title. */
  name: MessageKey
  hidden: MessageKey
  /** People call it by its key. */
  isKnownByKey: boolean
  /** The one sentence that the page begins with. */
  answer: (words: Words, thing: ThingOf<Kind>) => string
  /** The same in a few words, among others. */
  standing: (words: Words, standing: Standings[Kind], board: BoardView) => SaidStanding
  /** Every field that the server shows of it. */
  fields: Record<string, SayField>
  /** Those that stand below the sentence, as it does not say them. */
  details: readonly string[]
  /** What stands over the things of another kind that name it or that it names. */
  hanging: { [Other in ThingKind]?: MessageKey }
}

/** What hangs of one kind on a thing; undefined where nothing does. */
export const hangingOf = <Kind extends ThingKind>(
  { hanging }: Pick<ThingOf<ThingKind>, 'hanging'>,
  kind: Kind,
): HangingOf<Kind> | undefined => hanging.find((group) => group.kind === kind) as HangingOf<Kind> | undefined
