import { limits } from '../../contract/limits.ts'
import { log } from '../../platform/log.ts'
import { readProject, type SurveyProject } from '../../surveys/find-project.ts'
import { openSurveyFor } from '../../surveys/automation/open-survey-for.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { relaySoon } from './relay-open-day.ts'

const dayMs = 86_400_000

/** What follows from closing. Any number of times, and what fails is logged and done by the minute's job. */
export async function followClosing(tools: OpenDayTools, project: SurveyProject, id: number): Promise<void> {
  await relaySoon(tools, id)
  await askAfterwards(tools, project, id).catch((error: unknown) =>
    log.error({ err: error, openDay: id }, 'the survey after an open day waits'),
  )
}

/** The survey that the team wants after an open day; asked about the same one once. */
async function askAfterwards(tools: OpenDayTools, project: SurveyProject, id: number): Promise<void> {
  const { key } = await tools.database.openDay.findUniqueOrThrow({ where: { id }, select: { key: true } })
  await openSurveyFor(tools, project, { occasions: ['open-day'], cause: `open-day:${key}` })
  void tools.outbox.deliver()
}

/**
 * Does what is left to do after open days: scores and promises that the ledger does not know yet, and surveys about those
 * that closed less than a day ago. Later nobody wants to be asked any more.
 */
export async function followLeftovers(tools: OpenDayTools): Promise<void> {
  const { database, sql, clock } = tools
  const waiting = await sql.all<{ id: number }>(
    `SELECT id FROM open_day WHERE state = 'closed' AND (
       id IN (SELECT open_day_id FROM open_day_promise WHERE revision > relayed) OR
       id IN (SELECT open_day_id FROM participant JOIN pulse ON pulse.participant_id = participant.id
         GROUP BY open_day_id HAVING count(*) >= ? AND max(pulse.revision - pulse.relayed) > 0))
     ORDER BY id`,
    limits.answersForBreakdown,
  )
  for (const { id } of waiting) await relaySoon(tools, id)
  const recent = await database.openDay.findMany({
    where: { state: 'closed', closedAt: { gt: new Date(clock() - dayMs) } },
    select: { id: true, projectId: true },
  })
  for (const { id, projectId } of recent) await askAfterwards(tools, await readProject(database, projectId), id)
}
