import { dayOf } from '../../platform/civil-day.ts'
import { log } from '../../platform/log.ts'
import { readProject, type SurveyProject } from '../../surveys/find-project.ts'
import { appendOwn } from '../../surveys/relay/own-source.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { promiseUpdate } from '../promises/promise-update.ts'
import { relayPulse } from './relay-pulse.ts'

/**
 * Sends on what the ledger does not know yet of an open day that is closed, and returns when it is done. What fails is
 * logged, not thrown: it is kept, and the minute's job tries again.
 */
export const relaySoon = (tools: OpenDayTools, id: number): Promise<void> =>
  tools.turns.run(`relay open day ${id}`, () =>
    relayOpenDay(tools, id).catch((error: unknown) =>
      log.warn({ err: error, openDay: id }, 'an open day waits for the ledger'),
    ),
  )

/** What is written down as sent was sent; what was sent and not written down is sent again, and is a duplicate there. */
async function relayOpenDay(tools: OpenDayTools, id: number): Promise<void> {
  const openDay = await tools.database.openDay.findUniqueOrThrow({ where: { id } })
  if (openDay.state !== 'closed' || !openDay.closedAt) return
  const project = await readProject(tools.database, openDay.projectId)
  const heldOn = dayOf(openDay.closedAt.getTime(), project.timeZone)
  await relayPromises(tools, project, id, heldOn)
  await relayPulse(tools, project, { ...openDay, closedAt: openDay.closedAt }, heldOn)
}

async function relayPromises(tools: OpenDayTools, project: SurveyProject, openDayId: number, madeOn: string) {
  const { database } = tools
  const all = await database.openDayPromise.findMany({ where: { openDayId }, orderBy: { id: 'asc' } })
  const waiting = all.filter(({ revision, relayed }) => revision > relayed)
  await appendOwn(
    tools,
    project,
    waiting.map((one) => promiseUpdate(one, madeOn, project.timeZone)),
  )
  for (const { id, revision } of waiting)
    await database.openDayPromise.updateMany({ where: { id, relayed: { lt: revision } }, data: { relayed: revision } })
}
