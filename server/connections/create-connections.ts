import type {
  ConnectionAccess,
  ConnectionForm,
  ConnectionSummary,
  ConnectionDetails,
  PreviewedDelivery,
  WhatIsReadAgain,
  SecretFrom,
} from '../contract/connections.ts'
import type { Tool } from '../contract/tools.ts'
import type { ConnectorSettings } from '../contract/connector-settings.ts'
import { DaylightError } from '../contract/errors.ts'
import type { Language } from '../contract/languages.ts'
import type { Scope } from '../identity/scope.ts'
import { requireProject } from '../projects/granted.ts'
import type { Services } from '../services/services.ts'
import { addConnection } from './add-connection.ts'
import {
  pauseConnection,
  removeConnection,
  requireConnection,
  resumeConnection,
  rotateConnection,
  setConnection,
} from './change-connection.ts'
import type { OpenConnection } from './find-connection.ts'
import { openOriginal } from './keep-original.ts'
import { previewDelivery } from './preview-delivery.ts'
import { readWaiting } from './read-waiting.ts'
import { listOfProject, secretFromOf, stampOf, viewConnectionPage } from './view-connection.ts'

/** A project's connections for the delivery team. Each throws `not_found` outside the scope, and where the role may not. */
export interface ConnectionsBackend {
  /** Who makes the secret of a tool's webhooks. */
  whoseSecret(scope: Scope, project: string, tool: Tool): Promise<SecretFrom>
  list(scope: Scope, project: string): Promise<ConnectionSummary[]>
  get(scope: Scope, project: string, connection: string): Promise<ConnectionDetails>
  /** A text that is another one once something came, or changed. */
  stamp(scope: Scope, project: string, connection: string): Promise<string>
  /** Connects a tool; `conflict` where its source is there in another spelling or with another visibility. */
  add(scope: Scope, project: string, form: ConnectionForm): Promise<ConnectionAccess>
  /** Reads a body as the tool would send it, or one that was kept, and writes nothing. */
  preview(
    scope: Scope,
    project: string,
    connection: string,
    delivery: { body: Uint8Array; headers: Record<string, string> } | { kept: number },
    language: Language,
  ): Promise<PreviewedDelivery>
  /** Reads what arrives by other settings, and again what was kept: as much of it as is said. */
  set(
    scope: Scope,
    project: string,
    connection: string,
    settings: ConnectorSettings,
    again: WhatIsReadAgain,
  ): Promise<void>
  /** Gives it another secret, and where that is asked for another address. */
  rotate(
    scope: Scope,
    project: string,
    connection: string,
    given: { secret?: string; address?: boolean },
  ): Promise<ConnectionAccess>
  pause(scope: Scope, project: string, connection: string): Promise<void>
  resume(scope: Scope, project: string, connection: string): Promise<void>
  remove(scope: Scope, project: string, connection: string): Promise<void>
}

/** Connections for those who sign in: each function first asks whether the asker may connect tools. */
export function createConnections(services: Services): ConnectionsBackend {
  const { background, turns } = services
  const ofProject = async (scope: Scope, key: string, id: string): Promise<OpenConnection> => {
    const { id: projectId } = await requireProject(scope, services.sql, key, 'manageConnections')
    const connection = await requireConnection(scope, services, id)
    // One of another project is not found here, whoever may see it there.
    if (connection.project.id !== projectId) throw new DaylightError('not_found', 'no such connection')
    return connection
  }
  /** What waits is read at once, not only with the next minute. */
  const readSoon = () =>
    background.run(
      'waiting deliveries',
      turns.run('waiting deliveries', () => readWaiting(services)),
    )
  return {
    async whoseSecret(scope, key, tool) {
      await requireProject(scope, services.sql, key, 'manageConnections')
      return secretFromOf(tool)
    },
    list: async (scope, key) =>
      listOfProject(await requireProject(scope, services.sql, key, 'manageConnections'), services),
    get: async (scope, key, id) => viewConnectionPage(services, await ofProject(scope, key, id)),
    stamp: async (scope, key, id) => stampOf(services, await ofProject(scope, key, id)),
    add: (scope, project, form) => addConnection(scope, services, { ...form, project }),
    async preview(scope, key, id, delivery, language) {
      const connection = await ofProject(scope, key, id)
      if (!('kept' in delivery)) return previewDelivery(services, connection, delivery, language)
      const kept = await services.database.delivery.findFirst({ where: { id: delivery.kept, connectionId: id } })
      if (!kept) throw new DaylightError('not_found', 'no such delivery')
      // What proved who sent it is not kept with it.
      const preview = await previewDelivery(services, connection, await openOriginal(services, id, kept), language)
      return { ...preview, signature: null }
    },
    async set(scope, key, id, settings, again) {
      await ofProject(scope, key, id)
      await setConnection(scope, services, id, settings, again)
      readSoon()
    },
    async rotate(scope, key, id, given) {
      await ofProject(scope, key, id)
      return rotateConnection(scope, services, id, given)
    },
    async pause(scope, key, id) {
      await ofProject(scope, key, id)
      await pauseConnection(scope, services, id)
    },
    async resume(scope, key, id) {
      await ofProject(scope, key, id)
      await resumeConnection(scope, services, id)
      readSoon()
    },
    async remove(scope, key, id) {
      await ofProject(scope, key, id)
      await removeConnection(scope, services, id)
    },
  }
}
