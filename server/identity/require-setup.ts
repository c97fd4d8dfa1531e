import { DaylightError } from '../contract/errors.ts'
import type { SetupAbility } from '../contract/people.ts'
import { maySetUp } from './policy.ts'
import type { Scope } from './scope.ts'

/** Whether the scope may set up that part of the installation. Whoever runs it, at its command line, may do everything. */
export const canSetUp = (scope: Scope, ability: SetupAbility): boolean =>
  scope.kind === 'operator' || (scope.kind === 'person' && maySetUp(scope.installationRole, ability))

/** What setting up says of whatever there is not, or not for whoever asks. */
export const noAddress = () => new DaylightError('not_found', { code: 'no_address' })

/** Throws `not_found` for everyone who may not: what they may not use they need not know of. */
export function requireSetup(scope: Scope, ability: SetupAbility) {
  if (!canSetUp(scope, ability)) throw noAddress()
}
