import type { Answers } from '../../contract/surveys/answers.ts'
import {
  isScored,
  scoreScales,
  type InBoth,
  type Question,
  type SurveyDesign,
} from '../../contract/surveys/questions.ts'
import type { CommentView } from '../../contract/surveys/views.ts'
import { countedAnswers } from '../answering/read-answers.ts'
import type { ShownResponse } from './read-responses.ts'

/** The most that a page shows; the export has them all. */
const shown = 200

/** Scores that ask for a follow-up also without words: this or less. */
const low = { csat: 2, nps: 6, ces: 3 } as const
type Scored = keyof typeof scoreScales

interface Lowest {
  type: Scored
  score: number
  question: InBoth
  mood: number
}

function scoresIn(question: Question, answer: Answers[string] | undefined): Omit<Lowest, 'mood'>[] {
  if (answer === undefined) return []
  if (isScored(question.type)) return [{ type: question.type, score: answer as number, question: question.text }]
  if (question.type !== 'matrix') return []
  const given = answer as Record<string, number>
  return question.rows.flatMap(({ id, text }) =>
    given[id] === undefined ? [] : [{ type: 'csat' as const, score: given[id], question: text }],
  )
}

/** The lowest score of a response, measured from 0 (worst) to 1; null where it gave none. */
function lowestOf({ questions }: SurveyDesign, answers: Answers): Lowest | null {
  let lowest: Lowest | null = null
  for (const question of questions)
    for (const given of scoresIn(question, answers[question.id])) {
      const { from, to } = scoreScales[given.type]
      const mood = (given.score - from) / (to - from)
      if (!lowest || mood < lowest.mood) lowest = { ...given, mood }
    }
  return lowest
}

/** Who may see what of a comment. */
export interface CommentReader {
  /** Low scores without words, proposed for a follow-up. */
  withScores: boolean
  /** Role and site of whoever wrote it. */
  withLabels: boolean
  /** The name, by response; empty where nobody may know. */
  names: ReadonlyMap<string, string>
}

/** What people wrote and low scores that came without words: the newest first, 200 at most. */
export function listComments(
  design: SurveyDesign,
  responses: readonly ShownResponse[],
  { withScores, withLabels, names }: CommentReader,
): CommentView[] {
  const newestFirst = [...responses].sort((a, b) =>
    a.answeredOn < b.answeredOn ? 1 : a.answeredOn > b.answeredOn ? -1 : 0,
  )
  const comments: CommentView[] = []
  for (const response of newestFirst) {
    if (comments.length >= shown) break
    const answers = countedAnswers(design, JSON.parse(response.answers) as Answers)
    const lowest = lowestOf(design, answers)
    const about = {
      response: response.id,
      answeredOn: response.answeredOn,
      lowest: lowest && { type: lowest.type, score: lowest.score },
      mood: lowest?.mood ?? null,
      from: names.get(response.id) ?? null,
      role: withLabels ? response.role : null,
      site: withLabels ? response.site : null,
    }
    const texts = design.questions.filter(({ type, id }) => type === 'text' && answers[id] !== undefined)
    for (const { id, text } of texts) comments.push({ ...about, question: text, text: answers[id] as string })
    if (withScores && texts.length === 0 && lowest && lowest.score <= low[lowest.type])
      comments.push({ ...about, question: lowest.question, text: null })
  }
  return comments.slice(0, shown)
}
