import { listScopedProjects } from '../../identity/projects.ts'
import { operatorScope } from '../../identity/scope.ts'
import { readProject } from '../find-project.ts'
import type { SurveyTools } from '../survey-tools.ts'
import { listTemplates } from '../templates/find-template.ts'
import { askAboutPhases } from './ask-about-phases.ts'
import { askEachQuarter } from './ask-each-quarter.ts'
import { isDaytime } from './is-daytime.ts'

/** Opens the surveys whose occasion has come, in the projects whose delivery team wants that. */
export async function openDueSurveys(tools: SurveyTools): Promise<void> {
  const { database, sql, boards, clock } = tools
  const changed = await database.surveyTemplate.findMany({ distinct: ['projectId'], select: { projectId: true } })
  const withTemplates = new Set(changed.map(({ projectId }) => projectId))
  for (const scoped of await listScopedProjects(operatorScope(), sql)) {
    if (!withTemplates.has(scoped.id) || !isDaytime(clock(), scoped.timeZone)) continue
    const automatic = (await listTemplates(database, scoped.id)).filter(({ rule }) => rule.automatic)
    if (automatic.length === 0) continue
    const project = await readProject(database, scoped.id)
    const board = await boards.readBoard(scoped)
    await askAboutPhases(tools, project, board)
    await askEachQuarter(tools, project, board)
  }
}
