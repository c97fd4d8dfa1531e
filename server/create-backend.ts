import type { Services } from './api/context.ts'
import type { Backend } from './backend.ts'
import { byUrgency, summariseProject } from './board/summarise-project.ts'
import { DaylightError } from './contract/errors.ts'
import { listIssues } from './delivery/issue/list-issues.ts'
import { listTests } from './delivery/test/list-tests.ts'
import { listScopedProjects, requireProject } from './identity/projects.ts'
import { createOpenDays } from './open-days/create-open-days.ts'
import { createAnswers } from './surveys/create-answers.ts'
import { createSurveys } from './surveys/create-surveys.ts'

/** The functions behind the pages, for one request from one network address. */
export function createBackend(
  { sql, boards, differences, sessions, surveys, openDays }: Services,
  address: string,
): Backend {
  return {
    async listProjects(scope) {
      const projects = await listScopedProjects(scope, sql)
      const summaries = await Promise.all(
        projects.map(async (project) => summariseProject(await boards.readBoard(project))),
      )
      return summaries.sort(byUrgency)
    },
    async requireAbility(scope, project, ability) {
      const { can } = await requireProject(scope, sql, project)
      if (!can[ability]) throw new DaylightError('not_found', 'No such project')
    },
    getBoard: (scope, request) => boards.getBoard(scope, request),
    getDifference: (scope, request) => differences.getDifference(scope, request),
    listIssues: (scope, project) => listIssues(scope, sql, project),
    listTests: (scope, project) => listTests(scope, sql, project),
    signIn: (request, credentials) => sessions.signIn(request, credentials, address),
    signOut: (request) => sessions.signOut(request),
    surveys: createSurveys(surveys),
    answers: createAnswers(surveys, address),
    openDays: createOpenDays(openDays, address),
  }
}
