export type Tone = 'brand' | 'ink' | 'soft' | 'faint' | 'good' | 'critical'

/** One series over the model's days; `null` where it has no value, as the past has in the future. */
export interface ChartSeries {
  label: string
  tone: Tone
  /** `ticks` are thin bars for what happens rarely; `bars` stand beside each other. */
  shape: 'area' | 'line' | 'dashed' | 'bars' | 'ticks'
  values: readonly (number | null)[]
  /** Said at the end of the line instead of in a legend. */
  endLabel?: string
  /** Said where the line begins. */
  startLabel?: string
}

/** A series on a scale of its own, in a slim band under the plot; what it has come to is said beside it. */
export interface ChartStrip extends ChartSeries {
  endLabel: string
}

/** Where the value is expected to reach zero: even odds, 85 and 95 in 100, as day numbers. */
export interface Cone {
  p50: number
  p85: number
  p95: number
  label: string
  /** Said at the edge where the axis ends before it does. */
  goesOn?: string
}

/** What a chart draws, before it is drawn: as SVG on the server, by Chart.js in the browser. */
export interface ChartModel {
  /** Day numbers, ascending; one for each value of each series. */
  days: readonly number[]
  from: number
  to: number
  series: readonly ChartSeries[]
  strips?: readonly ChartStrip[]
  /** The vertical line between what happened and what is to come. */
  today?: { at: number; label: string }
  /** A dot with words where the past ends. */
  now?: { at: number; value: number; label: string }
  cone?: Cone
  /** Days that one bar stands for. */
  barDays?: number
}
