import type { Update } from '../../contract/ingest.ts'
import type { Answers } from '../../contract/surveys/answers.ts'
import {
  isScored,
  scoreScales,
  type InBoth,
  type Question,
  type SurveyDesign,
} from '../../contract/surveys/questions.ts'
import { endOfDay } from '../../platform/civil-day.ts'
import { labelOf } from '../survey/label-of.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'

const halfDayMs = 43_200_000

/** Noon of a civil day, as an instant: what happened on that day, and nobody knows when. */
export const noonOf = (day: string, timeZone: string) => new Date(endOfDay(day, timeZone) - halfDayMs).toISOString()

/** The id of a thing's nth update: later ones sort behind it also where both are dated alike. */
export const revisionId = (key: string, revision: number) => `${key}#${String(revision).padStart(6, '0')}`

/** A stored response as the ledger hears of it. */
export interface RelayedResponse {
  id: string
  answers: string
  role: string | null
  site: string | null
  answeredOn: string
  submitted: number | boolean
  revision: number
}

interface Slot {
  /** What distinguishes it among the scores of a response. */
  name: string
  data: { question: string; row?: string; scale: 'csat5' | 'nps' | 'ces7' }
  score: number | undefined
}

function slotsOf(question: Question, answer: Answers[string] | undefined): Slot[] {
  const text = labelOf(question.text)
  if (isScored(question.type))
    return [
      { name: question.id, data: { question: text, scale: scoreScales[question.type].scale }, score: answer as number },
    ]
  if (question.type !== 'matrix') return []
  const scores = (answer ?? {}) as Record<string, number | undefined>
  return question.rows.map((row) => ({
    name: `${question.id}/${row.id}`,
    data: { question: text, row: labelOf(row.text), scale: 'csat5' },
    score: scores[row.id],
  }))
}

/**
 * The updates that say in the ledger what a response scores now: one thing per scored question, or row of a matrix.
 * The same revision gives the same updates, word for word, so that they can be sent any number of times. What an earlier
 * revision may have said and this one does not is retracted. Texts and names stay where they can be forgotten.
 */
export function scoreUpdates(
  { key: survey, title }: { key: string; title: InBoth },
  design: SurveyDesign,
  timeZone: string,
  response: RelayedResponse,
): Update[] {
  const { id, role, site, answeredOn, revision } = response
  const answers = response.submitted ? countedAnswers(design, answersCodec.decode(response.answers)) : {}
  const common = { survey: labelOf(title), ...(role ? { role } : {}), ...(site ? { site } : {}) }
  const slots = design.questions.flatMap((question) => slotsOf(question, answers[question.id]))
  return slots
    .filter(({ score }) => score !== undefined || revision > 1)
    .map(({ name, data, score }) => {
      const key = `${survey}/${id.slice(0, 16)}/${name}`
      return {
        id: revisionId(key, revision),
        kind: 'response',
        key,
        at: noonOf(answeredOn, timeZone),
        data: score === undefined ? null : { ...common, ...data, score },
      }
    })
}
