import type { DifferenceReader } from '../board/get-difference.ts'
import type { Topics } from '../live/topics.ts'
import type { SurveyTools } from '../surveys/survey-tools.ts'

/** What every part of the open-day module works with. */
export interface OpenDayTools extends SurveyTools {
  differences: DifferenceReader
  /** Revisions of rooms, by the open day's id. */
  rooms: Topics
  /** In whose name invitations stand in calendars: an address, with or without a name. */
  organizer: string
}
