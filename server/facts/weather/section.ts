import type { Day } from '../../contract/board/day.ts'
import type { Accountable, Saying } from '../../contract/board/health.ts'

export interface WeatherItem {
  key: string
  /** Where it was; null where it is internal and the reader is not in the delivery team. */
  title: string | null
  observedOn: Day | null
  celsius: number | null
  url: string | null
  internal: boolean
}
export interface WeatherView {
  total: number
  /** Observations below freezing. */
  frost: number
  /** The latest first. */
  items: WeatherItem[]
}

export type WeatherReason = Saying<'frost', Accountable & { key: string | null; title: string | null; celsius: number }>
export type WeatherChange = Saying<'temperature', { title: string | null; from: number; to: number }>

declare module '../../contract/board/sections.ts' {
  interface Sections {
    /** How cold it was. */
    weather: WeatherView
  }
  interface SectionReasons {
    weather: WeatherReason
  }
  interface SectionChanges {
    weather: WeatherChange
  }
}
