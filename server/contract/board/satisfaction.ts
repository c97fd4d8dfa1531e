import type { Measure } from './current-survey.ts'
import type { Day } from './day.ts'

/** A score with its 95 % interval and the number of answers. csat 0 to 1, nps -100 to 100, ces 1 to 7. */
export interface Score {
  score: number
  low: number
  high: number
  n: number
}

/** The scores of those of one site; never of fewer than five. */
export interface SiteScores {
  /** null: those of no site, and sites with fewer than five put together. */
  site: string | null
  responded: number
  csat: Score | null
  nps: Score | null
  ces: Score | null
}

export interface SurveyView {
  key: string
  /** null where only internal answers name it and the reader is not in the delivery team. */
  title: string | null
  /** The key of its own page in the project, where Daylight asked; null where another tool did. */
  page: string | null
  /** What it is asked again and again as; only surveys of one series compare. null: nobody said. */
  series: string | null
  /** null where the survey tool did not say, or anyone with a link may answer. */
  invited: number | null
  /** The most answers that any one of its questions got. */
  responded: number
  csat: Score | null
  nps: Score | null
  ces: Score | null
  lastAnsweredOn: Day
  /** The largest first; none where only one group would be left. */
  bySite: SiteScores[]
  /**
   * The names of the sources that told of its answers, as far as they are for the reader; none where an earlier version did
   * not keep them.
   */
  sources: string[]
  /** It stood for the project on a board that an earlier version kept, which chose it by another rule. */
  stood?: true
}

export interface SatisfactionView {
  /** In the order of their last answer; the last is the latest. */
  surveys: SurveyView[]
  /** How many there are, where these are not all, and of each measure how many are in the table alone. */
  total?: number
  onlyListed?: Record<Measure, number>
}
