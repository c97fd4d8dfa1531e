import type { Health } from '../board/health.ts'
import type { Language } from '../languages.ts'
import type { InBoth } from '../surveys/questions.ts'
import type { SlideType } from './slides.ts'

/** A line of a slide: a mark, words, and a figure that was one thing and is another. */
export interface OutlineRow {
  id: string
  /** null where it only happened; left out where no row has one. */
  mark?: Health | null
  text: string
  details: (string | null)[]
  before?: string | null
  value?: string | null
  /** What it was and is are words. */
  word?: boolean
}

/** The one figure of a slide. */
export interface OutlineFigure {
  label: string
  value: string
  before?: string | null
  note?: string | null
  health?: Health | null
}

/** Figures as a chart that can be changed: bars beside or on each other, lines over days, or spans of days. */
export interface OutlineChart {
  /** `spans`: the first series is where each begins, as a day's number (days since 1970), the others how many days follow. */
  kind: 'bars' | 'stacked' | 'lines' | 'spans'
  labels: string[]
  series: {
    name: string
    tone: 'brand' | 'good' | 'critical' | 'blocked' | 'mist' | 'soft' | 'none'
    values: (number | null)[]
    /** Of a line that says what should be or may be. */
    dashed?: boolean
    /** The interval of each value, where it has one. */
    intervals?: ({ low: number; high: number } | null)[]
  }[]
  /** Values are shares, 0 to 1. */
  rates?: boolean
  /** Where the axis of values begins and ends; by its values where left out. */
  from?: number
  to?: number
  decimals?: number
}

/** What somebody wrote, with what decides how much room it has. */
export interface OutlineText {
  text: string
  type: SlideType
  heading?: InBoth | undefined
  /** Where the wall shows only so many pages of it: how many, and what the last of them says. */
  most?: number
  cut?: string
}

/** What a slide says in one language, without how it looks. */
export interface SlideOutline {
  title: string
  lead: string | null
  figure?: OutlineFigure | null
  rows?: OutlineRow[]
  /** How many more rows there are, and where. */
  rest?: string | null
  chart?: OutlineChart | null
  written?: OutlineText | null
  image?: { id: string; alt: string } | null
}

/** A deck as it is handed on: every slide that was shown, and what stands at the foot of each. */
export interface DeckOutline {
  title: string
  language: Language
  /** The customer's own, if one is set. */
  brandColor: string | null
  /** Whose it is; then of when, and of which version. */
  foot: [whose: string, asOf: string]
  slides: SlideOutline[]
}
