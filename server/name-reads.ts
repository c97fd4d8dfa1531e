import type { ProcessServices } from './api/context.ts'
import { nameThing } from './api/name-thing.ts'
import type { Backend } from './backend.ts'
import { boardForPages } from './board/board-for-pages.ts'
import { differenceForPages } from './board/difference-for-pages.ts'
import type { Named } from './board/get-board.ts'
import { nameOwnActions } from './board/own-actions.ts'
import { rowsOfJson, type RowsOf } from './facts/read-rows.ts'
import type { Language } from './contract/languages.ts'
import { listContacts } from './identity/list-contacts.ts'
import { readName } from './identity/read-name.ts'
import { getNextOpenDay } from './open-days/schedule/get-next-open-day.ts'
import { nameOfAsker, type Scope } from './identity/scope.ts'
import { requireProject, type Granted } from './projects/granted.ts'

/** What pages that are made once for all may ask: each answer has a name that says everything that it is made from. */
export type SharedReads = Pick<
  Backend,
  | 'getBeginning'
  | 'getBoard'
  | 'getSections'
  | 'getDifference'
  | 'getOwnActions'
  | 'listIssues'
  | 'listTests'
  | 'getThing'
>
export type NamedReads = {
  [Read in keyof SharedReads]: (
    ...args: Parameters<SharedReads[Read]>
  ) => Promise<Named<Awaited<ReturnType<SharedReads[Read]>>>>
}

/**
 * Each of these by its name, at one moment: what several of them are made from is looked up once. Whether the scope may read it is asked before it is named: `not_found` as
 * from the read itself.
 */
export function nameReads(services: ProcessServices) {
  const { sql, boards, differences, readRows, origin } = services
  const found = new Map<string, Promise<Granted>>()
  const find = (scope: Scope, key: string) => {
    const name = `${nameOfAsker(scope)} ${key}`
    let project = found.get(name)
    if (!project) found.set(name, (project = requireProject(scope, sql, key)))
    return project
  }
  async function nameRows<Kind extends keyof RowsOf>(scope: Scope, key: string, kind: Kind) {
    const project = await find(scope, key)
    // A list changes with the board's revision, and a customer's is another than the team's.
    const { name } = await boards.nameBoard(project)
    const asJson = (language: Language | null) => readRows(name, { project, kind, language })
    return { name, asJson, read: async () => rowsOfJson<RowsOf[Kind]>(await asJson(null)) }
  }
  const reads = {
    /** It is named by what it says. */
    async getBeginning(scope, key) {
      const project = await find(scope, key)
      const [contacts, openDay] = await Promise.all([
        listContacts(sql, project.customer.id),
        getNextOpenDay(project, services),
      ])
      const beginning = { contacts, openDay, origin: project.can.manageConnections ? origin : null }
      return { name: JSON.stringify(beginning), read: async () => beginning }
    },
    async getBoard(scope, { project: key, asOf }) {
      const project = await find(scope, key)
      const { can } = project
      const { name, read } = await boards.nameBoard(project, asOf)
      return { name: JSON.stringify([name, can]), read: async () => ({ board: boardForPages(await read()), can }) }
    },
    async getSections(scope, { project: key, asOf }) {
      return boards.nameBoard(await find(scope, key), asOf)
    },
    async getDifference(scope, request) {
      const { name, read } = await differences.nameDifference(await find(scope, request.project), request)
      return { name, read: async () => differenceForPages(await read()) }
    },
    /** Whoever owns as much shares the page. */
    async getOwnActions(scope, request) {
      const project = await find(scope, request.project)
      return nameOwnActions(boards, project, await readName(sql, scope), request.asOf)
    },
    listIssues: (scope, key) => nameRows(scope, key, 'issue'),
    listTests: (scope, key) => nameRows(scope, key, 'test'),
    getThing: async (scope, request) => nameThing(services, await find(scope, request.project), request),
  } satisfies NamedReads
  return reads
}
