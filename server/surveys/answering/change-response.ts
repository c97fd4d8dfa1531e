import { DaylightError } from '../../contract/errors.ts'
import type { Language } from '../../contract/languages.ts'
import type { Answers } from '../../contract/surveys/answers.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { keptLabels } from '../survey/kept-labels.ts'
import { countedAnswers, readAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'
import { responseIdOf } from '../survey/tokens.ts'
import type { Answering } from './find-answering.ts'

/** Who answers: in which language, and from which network address. */
export interface Answerer {
  language: Language
  address: string
}

/** A response before and after a change. */
export interface Change {
  answers: Answers
  submitted: boolean
}

/**
 * Changes a response in one transaction. Whoever changes an answer of a survey takes the survey's row first, so that
 * two tabs (on PostgreSQL two processes) take turns, and none comes after the survey closed. A response that is counted
 * gets its next revision with every change; one whose last answer was taken back is not counted any more. Gives whether
 * something that counts changed.
 */
export async function changeResponse(
  services: Pick<Services, 'clock' | 'database' | 'limits'>,
  answering: Answering,
  { address }: Answerer,
  change: (before: Change) => Change,
): Promise<boolean> {
  const { survey, invitation, isNamed, project, design, token } = answering
  const now = services.clock()
  return services.database.$transaction(async (transaction) => {
    const { count } = await transaction.survey.updateMany({
      where: { id: survey.id, closedAt: null, closesAt: { gt: new Date(now) } },
      data: { revision: { increment: 1 } },
    })
    if (count === 0) throw new DaylightError('conflict', 'This survey is closed')

    const stored = await transaction.surveyResponse.findFirst({
      where: isNamed ? { surveyId: survey.id, invitationId: invitation!.id } : { id: responseIdOf(token) },
    })
    const before = { answers: readAnswers(stored), submitted: stored?.submitted ?? false }
    const after = change(before)
    if (JSON.stringify(after) === JSON.stringify(before)) return false
    const counts = after.submitted && Object.keys(countedAnswers(design, after.answers)).length > 0
    const data = {
      answers: answersCodec.encode(after.answers),
      answeredOn: dayOf(now, project.timeZone),
      submitted: counts,
      revision: (stored?.revision ?? 0) + (before.submitted || counts ? 1 : 0),
    }
    if (stored) await transaction.surveyResponse.update({ where: { id: stored.id }, data })
    else {
      if (!invitation) await services.limits.answer(survey.id, address)
      if (survey.anonymous && invitation) await claimInvitation(transaction, invitation)
      const labels = await labelsOf(transaction, answering)
      const id = responseIdOf(token)
      const invitationId = isNamed ? invitation!.id : null
      const base = { id, surveyId: survey.id, invitationId, byLink: invitation === null }
      await transaction.surveyResponse.create({ data: { ...base, ...labels, ...data } })
    }
    if (isNamed && counts !== before.submitted)
      await transaction.invitation.update({ where: { id: invitation!.id }, data: { answered: counts } })
    return before.submitted || counts
  })
}

/** The role and the site that the response keeps. */
async function labelsOf(transaction: Transaction, { survey, invitation }: Answering) {
  if (!invitation) return { role: null, site: null }
  const { role, site } = invitation
  if (!survey.anonymous) return { role, site }
  const asked = await transaction.invitation.findMany({
    where: { surveyId: survey.id, askedAt: { not: null } },
    select: { role: true, site: true },
  })
  return keptLabels(asked, { role, site })
}

/**
 * Notes in an anonymous survey that this person's answering began; `conflict` where it did before, by another link. The
 * caller holds the survey's row. Every invitation of the survey is written, not this one alone: what a database keeps
 * beside a row (PostgreSQL's xmin, the place in the file) must not say who answered last.
 */
async function claimInvitation(
  transaction: Transaction,
  { id, surveyId }: { id: string; surveyId: string },
): Promise<void> {
  const { answered } = await transaction.invitation.findUniqueOrThrow({ where: { id }, select: { answered: true } })
  if (answered) throw new DaylightError('conflict', 'This survey was answered with an earlier link')
  await transaction.$executeRaw`UPDATE invitation SET answered = (answered OR id = ${id}) WHERE survey_id = ${surveyId}`
}
