import type { ProcessServices } from './api/context.ts'
import type { Backend } from './backend.ts'
import { byUrgency, summariseProject } from './board/summarise-project.ts'
import { createConnections } from './connections/create-connections.ts'
import { createSources } from './connections/create-sources.ts'
import { createQuarantine } from './ledger/create-quarantine.ts'
import { nameReads } from './name-reads.ts'
import { createOpenDays } from './open-days/create-open-days.ts'
import { createMessages } from './outbox/create-messages.ts'
import { listProjects, requireProject } from './projects/granted.ts'
import { createSetup } from './setup/create-setup.ts'
import { createAnswers } from './surveys/create-answers.ts'
import { createSurveys } from './surveys/create-surveys.ts'

/** The functions behind the pages, for one request from one network address. */
export function createBackend(services: ProcessServices, address: string): Backend {
  const { sql, boards, sessions } = services
  const named = nameReads(services)
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
    getBoard: async (scope, request) => (await named.getBoard(scope, request)).read(),
    getSections: async (scope, request) => (await named.getSections(scope, request)).read(),
    getDifference: async (scope, request) => (await named.getDifference(scope, request)).read(),
    getBeginning: async (scope, project) => (await named.getBeginning(scope, project)).read(),
    getOwnActions: async (scope, request) => (await named.getOwnActions(scope, request)).read(),
    listIssues: async (scope, project) => (await named.listIssues(scope, project)).read(),
    listTests: async (scope, project) => (await named.listTests(scope, project)).read(),
    getThing: async (scope, request) => (await named.getThing(scope, request)).read(),
    getIssuesJson: async (scope, project, language) =>
      (await (await named.listIssues(scope, project)).asJson(language)).json,
    getTestsJson: async (scope, project, language) =>
      (await (await named.listTests(scope, project)).asJson(language)).json,
    signIn: (request, credentials) => sessions.signIn(request, credentials, address),
    signOut: (request) => sessions.signOut(request),
    surveys: createSurveys(services),
    messages: createMessages(services),
    connections: createConnections(services),
    sources: createSources(services),
    quarantine: createQuarantine(services),
    answers: createAnswers(services, address),
    openDays: createOpenDays(services, address),
    setup: createSetup(services, address),
  }
}
