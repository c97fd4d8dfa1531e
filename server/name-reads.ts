import type { ProcessServices } from './api/context.ts'
import type { Backend } from './backend.ts'
import { boardForPages } from './board/board-for-pages.ts'
import type { Named } from './board/get-board.ts'
import { listIssues } from './facts/issue/list-issues.ts'
import { listTests } from './facts/test/list-tests.ts'
import { nameOfAsker, type Scope } from './identity/scope.ts'
import { requireProject, type Granted } from './projects/granted.ts'

/** What pages that are made once for all may ask: each answer has a name that says everything that it is made from. */
export type SharedReads = Pick<Backend, 'getBoard' | 'getDifference' | 'listIssues' | 'listTests'>
export type NamedReads = {
  [Read in keyof SharedReads]: (
    ...args: Parameters<SharedReads[Read]>
  ) => Promise<Named<Awaited<ReturnType<SharedReads[Read]>>>>
}

/**
 * Each of these by its name, at one moment: what several of them are made from is looked up once. Whether the scope may read it is asked before it is named: `not_found` as
 * from the read itself.
 */
export function nameReads({ sql, boards, differences }: ProcessServices): NamedReads {
  const found = new Map<string, Promise<Granted>>()
  const find = (scope: Scope, key: string) => {
    const name = `${nameOfAsker(scope)} ${key}`
    let project = found.get(name)
    if (!project) found.set(name, (project = requireProject(scope, sql, key)))
    return project
  }
  const asList = async <Row>(project: Granted, read: () => Promise<Row[]>) => ({
    // A list changes with the board's revision, and a customer's is another than the team's.
    name: (await boards.nameBoard(project)).name,
    read,
  })
  return {
    async getBoard(scope, { project: key, asOf }) {
      const project = await find(scope, key)
      const { can } = project
      const { name, read } = await boards.nameBoard(project, asOf)
      return { name: JSON.stringify([name, can]), read: async () => ({ board: boardForPages(await read()), can }) }
    },
    async getDifference(scope, request) {
      return differences.nameDifference(await find(scope, request.project), request)
    },
    async listIssues(scope, key) {
      const project = await find(scope, key)
      return asList(project, () => listIssues(project, sql))
    },
    async listTests(scope, key) {
      const project = await find(scope, key)
      return asList(project, () => listTests(project, sql))
    },
  }
}
