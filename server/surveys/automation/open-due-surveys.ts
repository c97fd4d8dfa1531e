import { listOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { listTemplates } from '../templates/find-template.ts'
import { askAboutPhases } from './ask-about-phases.ts'
import { askEachQuarter } from './ask-each-quarter.ts'
import { isDaytime } from './is-daytime.ts'

/** Opens the surveys whose occasion has come, in the projects whose delivery team wants that. */
export async function openDueSurveys(
  services: Pick<
    Services,
    'boards' | 'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
): Promise<void> {
  const { database, sql, boards, clock } = services
  const changed = await database.surveyTemplate.findMany({ distinct: ['projectId'], select: { projectId: true } })
  const withTemplates = new Set(changed.map(({ projectId }) => projectId))
  for (const project of await listOwnWork(sql)) {
    if (!withTemplates.has(project.id) || !isDaytime(clock(), project.timeZone)) continue
    const automatic = (await listTemplates(project, database)).filter(({ rule }) => rule.automatic)
    if (automatic.length === 0) continue
    const board = await boards.readBoard(project)
    await askAboutPhases(project, services, board)
    await askEachQuarter(project, services, board)
  }
}
