import type { Ability, Can, Role } from '../contract/people.ts'
import { abilities } from '../contract/people.ts'

/** The one table of who may do what inside the customers they belong to. */
const policy: Record<Ability, readonly Role[]> = {
  readBoard: ['executive', 'sponsor', 'engineer', 'administrator'],
  readInternal: ['engineer', 'administrator'],
  readComments: ['executive', 'engineer', 'administrator'],
  manageSurveys: ['engineer', 'administrator'],
  runOpenDays: ['engineer', 'administrator'],
  manageConnections: ['engineer', 'administrator'],
}

/** What a role may do. */
export const canOf = (role: Role): Can =>
  Object.fromEntries(abilities.map((ability) => [ability, policy[ability].includes(role)])) as Can
