import { boardForPages } from './board/board-for-pages.ts'
import type { ProcessServices } from './api/context.ts'
import type { Backend } from './backend.ts'
import { byUrgency, summariseProject } from './board/summarise-project.ts'
import { listIssues } from './facts/issue/list-issues.ts'
import { listTests } from './facts/test/list-tests.ts'
import { createOpenDays } from './open-days/create-open-days.ts'
import { createMessages } from './outbox/create-messages.ts'
import { listProjects, requireProject } from './projects/granted.ts'
import { createAnswers } from './surveys/create-answers.ts'
import { createSurveys } from './surveys/create-surveys.ts'

/** The functions behind the pages, for one request from one network address. */
export function createBackend(services: ProcessServices, address: string): Backend {
  const { sql, boards, differences, sessions } = services
  return {
    async listProjects(scope) {
      const projects = await listProjects(scope, sql)
      const summaries = await Promise.all(
        projects.map(async (project) => summariseProject(await boards.readBoard(project))),
      )
      return summaries.sort(byUrgency)
    },
    async requireAbility(scope, project, ability) {
      await requireProject(scope, sql, project, ability)
    },
    async getBoard(scope, { project: key, asOf }) {
      const project = await requireProject(scope, sql, key)
      return { board: boardForPages(await boards.readBoard(project, asOf)), can: project.can }
    },
    async getDifference(scope, request) {
      const project = await requireProject(scope, sql, request.project)
      return (await differences.nameDifference(project, request)).read()
    },
    listIssues: async (scope, project) => listIssues(await requireProject(scope, sql, project), sql),
    listTests: async (scope, project) => listTests(await requireProject(scope, sql, project), sql),
    signIn: (request, credentials) => sessions.signIn(request, credentials, address),
    signOut: (request) => sessions.signOut(request),
    surveys: createSurveys(services),
    messages: createMessages(services),
    answers: createAnswers(services, address),
    openDays: createOpenDays(services, address),
  }
}
