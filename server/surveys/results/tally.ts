import type { Score } from '../../contract/board.ts'
import type { Answer } from '../../contract/surveys/answers.ts'
import { isScored, type Question, type SurveyDesign } from '../../contract/surveys/questions.ts'
import type { Scores } from '../../contract/surveys/views.ts'
import { cesOf, csatOf, npsOf } from '../../facts/response/scores.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'

/** How often each score was given. */
type Counts = Map<number, number>
const scored = ['csat', 'nps', 'ces'] as const
type Scored = (typeof scored)[number]
type CountsByType = Record<Scored, Counts>

const noCounts = (): CountsByType => ({ csat: new Map(), nps: new Map(), ces: new Map() })
const formula: Record<Scored, (counts: Counts) => Score | null> = { csat: csatOf, nps: npsOf, ces: cesOf }

/** A score from how often each was given. */
export const scoreOf = (type: Scored, counts: Counts): Score | null => formula[type](counts)

/** The three scores of a group of people; rows of a matrix are scores of their own and not in them. */
export const scoresOf = (counts: CountsByType): Scores => ({
  csat: csatOf(counts.csat),
  nps: npsOf(counts.nps),
  ces: cesOf(counts.ces),
})

/** People and the scores that they gave. */
export interface Group {
  responded: number
  counts: CountsByType
}
const emptyGroup = (): Group => ({ responded: 0, counts: noCounts() })

const bump = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** The sum of groups. */
export function together(groups: readonly Group[]): Group {
  const sum = emptyGroup()
  for (const { responded, counts } of groups) {
    sum.responded += responded
    for (const type of scored)
      for (const [score, count] of counts[type]) sum.counts[type].set(score, (sum.counts[type].get(score) ?? 0) + count)
  }
  return sum
}

/** What of a stored response is counted. */
export interface CountedResponse {
  answers: string
  role: string | null
  site: string | null
}

/** Everything that is counted of a survey. Its size follows the questions, not the responses. */
export interface Tally {
  all: Group
  byRole: Map<string | null, Group>
  bySite: Map<string | null, Group>
  /** By question: how many answered it, and how often each score, option or `row/score` was given. */
  questions: Map<string, { answered: number; counts: Map<string, number> }>
  /** How many texts were written. */
  comments: number
}

const emptyTally = (design: SurveyDesign): Tally => ({
  all: emptyGroup(),
  byRole: new Map(),
  bySite: new Map(),
  questions: new Map(design.questions.map(({ id }) => [id, { answered: 0, counts: new Map() }])),
  comments: 0,
})

/** Counts responses one by one, with those that were counted before. */
export function tally(
  design: SurveyDesign,
  responses: Iterable<CountedResponse>,
  result: Tally = emptyTally(design),
): Tally {
  for (const { answers, role, site } of responses) {
    const counted = countedAnswers(design, answersCodec.decode(answers))
    const groups = [result.all, groupOf(result.byRole, role), groupOf(result.bySite, site)]
    for (const group of groups) group.responded++
    for (const question of design.questions) {
      const answer = counted[question.id]
      if (answer === undefined) continue
      const noted = result.questions.get(question.id)!
      noted.answered++
      for (const key of keysOf(question, answer)) bump(noted.counts, key)
      if (question.type === 'text') result.comments++
      if (isScored(question.type)) for (const group of groups) bump(group.counts[question.type], answer as number)
    }
  }
  return result
}

function groupOf(groups: Map<string | null, Group>, name: string | null): Group {
  let group = groups.get(name)
  if (!group) groups.set(name, (group = emptyGroup()))
  return group
}

function keysOf({ type }: Question, answer: Answer): string[] {
  if (type === 'text') return []
  if (type === 'matrix')
    return Object.entries(answer as Record<string, number>).map(([row, score]) => `${row}/${score}`)
  return [answer].flat().map(String)
}
