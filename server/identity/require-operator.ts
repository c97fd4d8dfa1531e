import { DaylightError } from '../contract/errors.ts'
import type { Scope } from './scope.ts'

/** Throws `forbidden` for everyone but whoever runs the installation. */
export function requireOperator(scope: Scope) {
  if (scope.kind !== 'operator') throw new DaylightError('forbidden', 'only whoever runs this installation may do that')
}
