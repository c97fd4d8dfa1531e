import type {
  BoardChange,
  BoardView,
  Health,
  JudgedSection,
  SectionChanges,
  SectionName,
  SectionReasons,
  SourceSilent,
  Tolerances,
} from '#contract/board'
import type { OutlineRow } from '#contract/open-days/outline'
import type { SlideType } from '#contract/open-days/slides'
import type { Words } from '~/words/say'
import type { MessageKey } from '~/words/translate'
import type { Counted } from '~/ui/counted'
import type { Behind } from '~/ui/updates-behind'

/** One of the figures that a reader in a hurry takes along. */
export interface Figure {
  label: string
  value: string
  /** What puts the figure in proportion. */
  note: string
  /** null where there is nothing to judge. */
  health: Health | null
  /** How it is counted. */
  definition: string
  /** The sources behind it, where they are not simply those that spoke of its kind. */
  sources?: string[]
  /** What it is counted out of, and where the things behind it are listed, where it is not simply their kind. */
  denominator?: string
  behind?: Behind
}

/** Something to be said by its code. */
type Coded = { code: string; params: object }
type ParamsOf<One extends Coded, Code> = Extract<One, { code: Code }>['params']

/** How one reason of health is said. */
export interface SayReason<Params> {
  /** Why the section is not green, as a whole sentence. */
  sentence: (words: Words, params: Params) => string
  /** The same as a part of the headline; null where a figure there says it already, or there is no name to say. */
  cause: (words: Words, params: Params, isInternal: boolean) => string | null
  /** The name of the thing that it is, where a thing can hold a date. */
  thing?: (params: Params) => string | null
  /** A day that belongs to it, beside who answers for it. */
  when?: (words: Words, params: Params) => string
}

/** A change as a sentence, and what stands below it in small. */
export interface SaidChange {
  text: string
  details: (string | null)[]
}
/** A change as a line of a slide. */
export type ChangeRow = Omit<OutlineRow, 'id' | 'mark'>

/** How one change between two boards is said. */
export interface SayChange<Params> {
  /** `what` is its title in short. */
  sentence: (words: Words, params: Params, what: string) => SaidChange
  /** The same as figures, before and after, with the whole title: what is not as in the sentence, which has no figures. */
  row?: (words: Words, params: Params, title: string, said: SaidChange) => Partial<ChangeRow>
}

/** How a tolerance is said on the board: its name, and a value of it. */
export interface SayTolerance {
  name: MessageKey
  value: (words: Words, value: number) => string
  /** It is the least that may be, not the most. */
  isLeast?: true
}

/** What a section says of its health. */
interface Judged<Reason extends Coded> {
  /** What the section is called, and what its sources send. */
  name: MessageKey
  sent: MessageKey
  reasons: { [Code in Reason['code']]: SayReason<ParamsOf<Reason, Code>> }
  /** Those that it is judged by. */
  tolerances: { [Name in keyof Tolerances]?: SayTolerance }
}

/** What every kind of fact answers on the app's side; its words stand in `words.ts` beside it. */
export interface FactPages extends Counted {
  /** Its own page: its address below the project (the file `<address>.route.tsx`), its name, its place among the others. */
  page: { address: string; name: MessageKey; place: number } | null
  /** `card.tsx` on the overview: its place there, and whether it takes the whole width. */
  card: { place: number; isWide?: true } | null
  /** The slide of an open day that shows it, as the server's section says. */
  slide: SlideType | null
}

/** What is said of a kind of fact where several are told of together, by the section of the board that it fills. */
export interface Sentences<Section extends SectionName> {
  /** Its key figure. */
  figure: ((words: Words, board: BoardView) => Figure) | null
  judged: Section extends JudgedSection ? Judged<Exclude<SectionReasons[Section], SourceSilent>> : null
  changes: Section extends keyof SectionChanges
    ? { [Code in SectionChanges[Section]['code']]: SayChange<ParamsOf<SectionChanges[Section], Code>> }
    : null
}

/** What `brief.ts` of a kind says in a few words under the headline. */
export interface Brief<Section extends keyof SectionChanges> {
  /** How much of it is still to be done; null where nothing is. */
  left: (words: Words, board: BoardView) => string | null
  /** Key figures that changed; null where this is none. */
  changes: {
    [Code in SectionChanges[Section]['code']]?: (
      words: Words,
      params: ParamsOf<SectionChanges[Section], Code>,
      decides: BoardChange['decides'],
    ) => string | null
  }
}
