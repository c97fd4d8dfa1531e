import { limits } from '../../contract/limits.ts'
import type { Occasion } from '../../contract/surveys/forms.ts'
import type { Reach, Scores, SurveyLine } from '../../contract/surveys/views.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Services } from '../../services/services.ts'
import { isOpen } from '../survey/is-open.ts'
import { titleCodec } from '../survey/survey-codecs.ts'
import { readTally, type TalliedSurvey } from './read-tally.ts'
import { scoresOf, type Tally } from './tally.ts'

/** A survey with its version and what that was made from. */
export interface ListedSurvey extends TalliedSurvey {
  key: string
  title: string
  opensAt: Date
  closesAt: Date
  closedAt: Date | null
  version: { design: string; template: { occasion: string } }
}

const noScores: Scores = { csat: null, nps: null, ces: null }

/** Under five answers an anonymous survey says nothing but how many there are. */
export const saysNothing = ({ anonymous }: { anonymous: boolean }, { all }: Tally) =>
  anonymous && all.responded < limits.answersForBreakdown

/** The scores of a survey, as far as anyone may know them. */
export async function readScores(services: Pick<Services, 'readLarge'>, survey: TalliedSurvey): Promise<Scores> {
  const counted = await readTally(services, survey)
  return saysNothing(survey, counted) ? noScores : scoresOf(counted.all.counts)
}

/** A survey in the list. */
export async function surveyLine(
  services: Pick<Services, 'clock' | 'readLarge'>,
  survey: ListedSurvey,
  reach: Reach,
  timeZone: string,
): Promise<SurveyLine> {
  return {
    key: survey.key,
    title: titleCodec.decode(survey.title),
    occasion: survey.version.template.occasion as Occasion,
    state: isOpen(survey, services.clock()) ? 'open' : 'closed',
    anonymous: survey.anonymous,
    opensOn: dayOf(survey.opensAt.getTime(), timeZone),
    closesOn: closesOn(survey, timeZone),
    ...reach,
    ...(await readScores(services, survey)),
  }
}

/** The last civil day on which answers were taken or will be. */
export const closesOn = ({ closedAt, closesAt }: { closedAt: Date | null; closesAt: Date }, timeZone: string) =>
  dayOf((closedAt ?? closesAt).getTime() - 1, timeZone)
