import { limits } from '../../contract/limits.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Sql } from '../../platform/sql.ts'
import type { Services } from '../../services/services.ts'
import { designCodec, titleCodec } from '../survey/survey-codecs.ts'
import { scoreUpdates, type RelayedResponse } from './score-updates.ts'

interface Survey {
  id: string
  key: string
  title: string
  anonymous: boolean
  closedAt: Date | null
  revision: number
  version: { design: string }
}

/**
 * Sends scores on that the ledger does not know yet; `survey` was read before. In the order of ids, which is as good as by
 * chance: where a score stands in the ledger says nothing of when it came.
 */
export async function relayScores(
  project: Granted,
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql'>,
  survey: Survey,
): Promise<void> {
  const { database, readLarge } = services
  const of = { surveyId: survey.id }
  const waiting = await readLarge<RelayedResponse[]>(`survey ${survey.id}`, { kind: 'unrelayed', of })
  const leaving = survey.anonymous ? await leavingNow(project, services, survey, waiting) : waiting
  const design = designCodec.decode(survey.version.design)
  const named = { key: survey.key, title: titleCodec.decode(survey.title) }
  const updates = leaving.flatMap((response) => scoreUpdates(named, design, project.timeZone, response))
  await services.own.append(project, updates)
  // After the end nothing joins those who are too few to leave.
  const isDone = leaving.length === waiting.length || survey.closedAt !== null
  await database.$transaction(async (transaction) => {
    // The survey's row first, as whoever answers takes it, lest both wait for each other. As of before reading: whoever
    // changed something meanwhile raised the survey's revision above it.
    if (isDone)
      await transaction.survey.updateMany({
        where: { id: survey.id, relayedTo: { lt: survey.revision } },
        data: { relayedTo: survey.revision },
      })
    for (const { id, revision } of leaving)
      await transaction.surveyResponse.updateMany({
        where: { id, relayed: { lt: revision } },
        data: { relayed: revision },
      })
  })
}

/** Answers that the ledger does not know as they are now, by id; to find them all of a survey's are looked through. */
export const listUnrelayed = async (sql: Sql, { surveyId }: { surveyId: string }): Promise<RelayedResponse[]> =>
  sql.all(
    `SELECT id, answers, role, site, answered_on AS "answeredOn", submitted, revision FROM survey_response
     WHERE survey_id = ? AND revision > relayed ORDER BY id`,
    surveyId,
  )

/**
 * Anonymous answers leave five together or once their day is over, and none before there are five at all: so the ledger
 * does not know when one came, and no figure on a board is one person's.
 */
async function leavingNow(
  { timeZone }: Granted,
  { sql, clock }: Pick<Services, 'clock' | 'sql'>,
  { id, closedAt }: Survey,
  waiting: RelayedResponse[],
): Promise<RelayedResponse[]> {
  const rows = await sql.all<{ count: number }>(
    'SELECT count(*) AS count FROM survey_response WHERE survey_id = ? AND submitted',
    id,
  )
  if (rows[0]!.count < limits.answersForBreakdown) return []
  if (closedAt !== null || waiting.length >= limits.answersForBreakdown) return waiting
  const today = dayOf(clock(), timeZone)
  return waiting.filter(({ answeredOn }) => answeredOn < today)
}
