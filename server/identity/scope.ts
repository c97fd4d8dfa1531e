import type { InstallationRole, Role } from '../contract/people.ts'

declare const made: unique symbol

/**
 * Who is asking and what they may touch: the first argument of every read and write. Only `scope.ts` makes one,
 * so a query without it does not compile.
 */
export type Scope = {
  readonly [made]: true
} & (
  | {
      readonly kind: 'person'
      readonly userId: string
      readonly roles: ReadonlyMap<string, Role>
      readonly installationRole: InstallationRole | null
    }
  | { readonly kind: 'key'; readonly source: string; readonly projectIds: ReadonlySet<number> }
  | { readonly kind: 'operator' }
)

/** A person's scope: their role in each customer they belong to, by customer id, and in the installation where they have one. */
export const personScope = (
  userId: string,
  roles: ReadonlyMap<string, Role>,
  installationRole: InstallationRole | null = null,
): Scope => ({ kind: 'person', userId, roles, installationRole }) as Scope

/** The scope of an ingest key that may read. */
export const keyScope = (source: string, projectIds: ReadonlySet<number>): Scope =>
  ({ kind: 'key', source, projectIds }) as Scope

/** Whoever runs the installation, at its command line. */
export const operatorScope = (): Scope => ({ kind: 'operator' }) as Scope

/** Whose turn it is to be served where many ask: all requests of one person, or of the keys of one source, have one name. */
export function nameOfAsker(scope: Scope): string {
  if (scope.kind === 'person') return `person ${scope.userId}`
  if (scope.kind === 'operator') return 'operator'
  return `key ${JSON.stringify([scope.source, ...[...scope.projectIds].sort((a, b) => a - b)])}`
}
