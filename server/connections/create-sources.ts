import type { KeyForm, MadeKey, SourcesView } from '../contract/sources.ts'
import { DaylightError } from '../contract/errors.ts'
import { facts } from '../facts/registry.ts'
import type { Scope } from '../identity/scope.ts'
import { requireProject } from '../projects/granted.ts'
import { addProjectKey, revokeProjectKey, rotateProjectKey } from '../projects/project-keys.ts'
import type { Services } from '../services/services.ts'
import { listSources } from './list-sources.ts'

/** A project's sources and their keys, for the delivery team. Each throws `not_found` outside the scope, and where the role may not. */
export interface SourcesBackend {
  getPage(scope: Scope, project: string): Promise<SourcesView>
  /** Makes a key for one source of the project; `conflict` where the source has another spelling or visibility. */
  addKey(scope: Scope, project: string, form: KeyForm): Promise<MadeKey>
  /** Makes one that may do the same; the one before holds for a week more. `conflict` where it was replaced before. */
  rotateKey(scope: Scope, project: string, key: string): Promise<MadeKey>
  /** Ends a key at once; `conflict` where it was revoked before. */
  revokeKey(scope: Scope, project: string, key: string): Promise<void>
}

/** Sources for those who sign in: each function first asks whether the asker may connect tools. */
export function createSources(services: Pick<Services, 'clock' | 'database' | 'sql'>): SourcesBackend {
  const { clock, database, sql } = services
  const asTeam = (scope: Scope, key: string) => requireProject(scope, sql, key, 'manageConnections')
  const changing = (scope: Scope) => ({ database, scope, now: clock() })
  return {
    getPage: async (scope, project) => listSources(await asTeam(scope, project), { ...services, scope }),
    async addKey(scope, key, form) {
      const project = await asTeam(scope, key)
      // A key for a kind that nothing has would send nothing, and nobody would know why.
      if (!form.kinds.every((kind) => facts.has(kind)))
        throw new DaylightError('invalid', 'no such kind', { path: 'kinds' })
      return addProjectKey(project, database, form)
    },
    rotateKey: async (scope, project, key) => rotateProjectKey(await asTeam(scope, project), changing(scope), key),
    revokeKey: async (scope, project, key) => revokeProjectKey(await asTeam(scope, project), changing(scope), key),
  }
}
