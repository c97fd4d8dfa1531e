import type { Breakdown } from '../../contract/surveys/views.ts'
import { groupsOfFive } from '../../facts/response/groups-of-five.ts'
import { scoresOf, together, type Group } from './tally.ts'

/** Scores by group, none of fewer than five people. */
export const breakDown = (groups: ReadonlyMap<string | null, Group>): Breakdown[] =>
  groupsOfFive(groups, together).map(([name, { responded, counts }]) => ({ name, responded, ...scoresOf(counts) }))
