import { limits } from '../../contract/limits.ts'
import type { Can } from '../../contract/people.ts'
import type { SurveyDesign } from '../../contract/surveys/questions.ts'
import type { Services } from '../../services/services.ts'
import { designCodec } from '../survey/survey-codecs.ts'
import { readTally, type TalliedSurvey } from './read-tally.ts'
import { saysNothing } from './survey-line.ts'
import { type Tally } from './tally.ts'

/** What of a survey's answers one reader may see: the page and the export ask the same. */
export interface ShownResults {
  design: SurveyDesign
  counted: Tally
  /** An anonymous survey under five answers: nothing at all. */
  saysNothing: boolean
  /** By role and site, question by question, and response by response: nothing under five for the customer. */
  brokenDown: boolean
  withTexts: boolean
  /** Role and site of single responses: anonymous ones keep only what five share; of named ones they are for the team. */
  withLabels: boolean
  withNames: boolean
}

/** What a reader may see of a survey. */
export const readShown = async (
  services: Pick<Services, 'readLarge'>,
  survey: TalliedSurvey,
  can: Can,
): Promise<ShownResults> => shownResultsOf(survey, can, await readTally(services, survey))

/** Decides it once, of what was counted. */
export function shownResultsOf(survey: TalliedSurvey, can: Can, counted: Tally): ShownResults {
  const isEnough = counted.all.responded >= limits.answersForBreakdown
  const isTeam = can.manageSurveys
  const nothing = saysNothing(survey, counted)
  const brokenDown = isEnough || (isTeam && !survey.anonymous)
  return {
    design: designCodec.decode(survey.version.design),
    counted,
    saysNothing: nothing,
    brokenDown,
    withTexts: can.readComments && brokenDown,
    withLabels: survey.anonymous || isTeam,
    withNames: isTeam && !survey.anonymous,
  }
}
