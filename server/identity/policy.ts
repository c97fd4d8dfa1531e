import type { Ability, Can, InstallationRole, Role, SetupAbility } from '../contract/people.ts'
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

/** And of who may set up what in the installation. Whoever has a role there is of the delivery team in every customer. */
const setupPolicy: Record<SetupAbility, readonly InstallationRole[]> = {
  manageInstallation: ['administrator'],
  manageCustomers: ['administrator', 'delivery-manager'],
}

/** Whether somebody with that role in the installation, or with none, may set up what is asked. */
export const maySetUp = (role: InstallationRole | null, ability: SetupAbility): boolean =>
  role !== null && setupPolicy[ability].includes(role)

/** What a role may do. */
export const canOf = (role: Role): Can =>
  Object.fromEntries(abilities.map((ability) => [ability, policy[ability].includes(role)])) as Can
