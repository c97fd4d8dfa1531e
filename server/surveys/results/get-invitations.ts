import { limits } from '../../contract/limits.ts'
import type { InvitationsView } from '../../contract/surveys/views.ts'
import type { Services } from '../../services/services.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import type { InvitationsOf, ListedInvitations } from './list-invitations.ts'
import { readReach } from './read-reach.ts'

type Tools = Pick<Services, 'readLarge'>

/** Who was asked or left out: the first of them by address, and how many there are. */
export async function getInvitations(tools: Tools, survey: FoundSurvey): Promise<InvitationsView> {
  const { key, title, anonymous, closedAt } = survey
  const { first, total } = await readAll(tools, survey)
  return { key, title: titleCodec.decode(title), anonymous, closed: closedAt !== null, invitations: first, total }
}

/** All of them, as a JSON list. */
export const getAllInvitations = async (tools: Tools, survey: FoundSurvey): Promise<Uint8Array<ArrayBuffer>> =>
  (await readAll(tools, survey)).json

/**
 * Who has answered an anonymous survey is said only when it is over and five have: before, whoever watches both this list
 * and the figures could tell who gave which score.
 */
async function readAll(tools: Tools, { id, anonymous, closedAt }: FoundSurvey): Promise<ListedInvitations> {
  const { responded } = (await readReach(tools, [id])).get(id)!
  const isHidden = anonymous && (closedAt === null || responded < limits.answersForBreakdown)
  const of: InvitationsOf = { surveyId: id, isHidden }
  return tools.readLarge(`survey ${id}`, { kind: 'invitations', of })
}
