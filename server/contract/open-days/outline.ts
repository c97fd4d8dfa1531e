import type { Health } from '../board/health.ts'
import type { Language } from '../explain.ts'

/** A line of a slide: a mark, words, and a figure that was one thing and is another. */
export interface OutlineRow {
  id: string
  /** null where it only happened. */
  mark: Health | null
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

/** Figures as a chart that can be changed: bars beside each other or on each other, or lines over days. */
export interface OutlineChart {
  kind: 'bars' | 'stacked' | 'lines'
  labels: string[]
  series: {
    name: string
    tone: 'brand' | 'good' | 'critical' | 'blocked' | 'mist' | 'soft'
    values: (number | null)[]
  }[]
  /** Values are shares, 0 to 1. */
  rates?: boolean
}

/** What a slide says in one language, without how it looks. */
export interface SlideOutline {
  title: string
  lead: string | null
  figure?: OutlineFigure | null
  rows?: OutlineRow[]
  chart?: OutlineChart | null
  markdown?: string | null
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
