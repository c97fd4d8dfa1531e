import { log } from '../../platform/log.ts'
import type { Services } from '../../services/services.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import { relayScores } from './relay-scores.ts'
import type { Update } from '../../contract/ingest.ts'
import { noonOf, revisionId } from './score-updates.ts'
import { dayOf } from '../../platform/civil-day.ts'
import { labelOf } from '../survey/label-of.ts'
import { titleCodec } from '../survey/survey-codecs.ts'

/**
 * Sends on what changed in a survey, and returns when it is done. Many who come during one sending share the next. What
 * fails is logged, not thrown: the answer itself is kept, and the minute's job tries again.
 */
export const relaySoon = (
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql' | 'turns'>,
  surveyId: string,
): Promise<void> =>
  services.turns.run(`relay ${surveyId}`, () =>
    relaySurvey(services, surveyId).catch((error: unknown) =>
      log.warn({ err: error, survey: surveyId }, 'scores wait for the ledger'),
    ),
  )

type Survey = Awaited<ReturnType<typeof readSurvey>>

const readSurvey = ({ database }: Pick<Services, 'database'>, id: string) =>
  database.survey.findUniqueOrThrow({ where: { id }, include: { version: { include: { template: true } } } })

/**
 * Sends on to the ledger what it does not know yet of a survey: that it opened or closed, scores and follow-ups. What is
 * written down as sent was sent; what was sent and not written down is sent again, and is a duplicate there.
 */
export async function relaySurvey(
  services: Pick<Services, 'clock' | 'database' | 'own' | 'readLarge' | 'sql'>,
  id: string,
): Promise<void> {
  const survey = await readSurvey(services, id)
  const project = await grantOwnWork(services.sql, survey.projectId)
  await relayItself(project, services, survey)
  await relayScores(project, services, survey)
  await relayFollowUps(project, services, survey)
}

async function relayItself(project: Granted, services: Pick<Services, 'database' | 'own'>, survey: Survey) {
  const known = survey.relayed
  const now = survey.closedAt ? 2 : 1
  if (known === now) return
  const invited = await services.database.invitation.count({ where: { surveyId: survey.id, askedAt: { not: null } } })
  const steps = ([1, 2] as const).filter((step) => step > known && step <= now)
  await services.own.append(
    project,
    steps.map((step) => surveyUpdate(survey, step, invited, project.timeZone)),
  )
  await services.database.survey.update({ where: { id: survey.id }, data: { relayed: now } })
}

async function relayFollowUps(project: Granted, services: Pick<Services, 'database' | 'own'>, { id }: Survey) {
  const { database } = services
  const all = await database.followUp.findMany({ where: { surveyId: id }, orderBy: { id: 'asc' } })
  const waiting = all.filter(({ revision, relayed }) => revision > relayed)
  await services.own.append(
    project,
    waiting.map((one) => commitmentUpdate(one, project.timeZone)),
  )
  for (const { id: followUp, revision } of waiting)
    await database.followUp.updateMany({
      where: { id: followUp, relayed: { lt: revision } },
      data: { relayed: revision },
    })
}

interface RelayedFollowUp {
  id: string
  title: string
  owner: string | null
  dueOn: string | null
  status: string
  createdOn: string
  closedOn: string | null
  changedOn: string
  revision: number
}

/** A follow-up's word for what a commitment calls kept: done, and waiting for the customer to agree. */
const statuses: Record<string, string> = { open: 'open', answered: 'kept', closed: 'closed' }

/** What the ledger hears of a follow-up: a promise that was made to the customer, and how it stands. */
function commitmentUpdate(followUp: RelayedFollowUp, timeZone: string): Update {
  const { id, title, owner, dueOn, status, createdOn, closedOn, changedOn, revision } = followUp
  const key = `follow-up/${id}`
  return {
    id: revisionId(key, revision),
    kind: 'commitment',
    key,
    at: noonOf(changedOn, timeZone),
    data: { title, owner, dueOn, status: statuses[status]!, madeOn: createdOn, closedOn, origin: 'survey' },
  }
}

interface RelayedSurvey {
  key: string
  title: string
  anonymous: boolean
  opensAt: Date
  closesAt: Date
  closedAt: Date | null
  openCodeHash: string | null
  version: { template: { id: string; builtIn: string | null } }
}

/** What the ledger hears of a survey: that it opened (1), and that it closed (2). `invited` counts those who were asked. */
function surveyUpdate(survey: RelayedSurvey, step: 1 | 2, invited: number, timeZone: string): Update {
  const { key, title, anonymous, opensAt, closesAt, closedAt, openCodeHash, version } = survey
  const ends = step === 2 ? closedAt! : closesAt
  return {
    id: revisionId(`survey/${key}`, step),
    kind: 'survey',
    key,
    at: (step === 2 ? ends : opensAt).toISOString(),
    data: {
      survey: labelOf(titleCodec.decode(title)),
      opensOn: dayOf(opensAt.getTime(), timeZone),
      closesOn: dayOf(ends.getTime() - 1, timeZone),
      anonymous,
      page: key,
      series: version.template.builtIn ?? version.template.id,
      // Whoever has the open link may answer: how many were asked says nothing then.
      ...(openCodeHash ? {} : { invited }),
    },
  }
}
