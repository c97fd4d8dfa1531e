import type { Can } from '../../contract/people.ts'
import type { Answers } from '../../contract/surveys/answers.ts'
import {
  isScored,
  scoreScales,
  type InBoth,
  type Question,
  type SurveyDesign,
} from '../../contract/surveys/questions.ts'
import type { CommentView } from '../../contract/surveys/views.ts'
import type { Services } from '../../services/services.ts'
import type { FoundSurvey } from '../survey/find-survey.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'
import { readNewest, type ShownResponse } from './read-responses.ts'
import type { ShownResults } from './shown-results.ts'

/** The most that a page shows; the export has them all. */
const most = 200
const atOnce = 300

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

/** What one response says: its texts, or its lowest score where that came without words. */
function commentsOf(response: ShownResponse, { design, withLabels, withNames }: ShownResults, can: Can): CommentView[] {
  const answers = countedAnswers(design, answersCodec.decode(response.answers))
  const lowest = lowestOf(design, answers)
  const about = {
    response: response.id,
    answeredOn: response.answeredOn,
    lowest: lowest && { type: lowest.type, score: lowest.score },
    mood: lowest?.mood ?? null,
    from: withNames ? response.from : null,
    role: withLabels ? response.role : null,
    site: withLabels ? response.site : null,
  }
  const texts = design.questions.filter(({ type, id }) => type === 'text' && answers[id] !== undefined)
  const comments = texts.map(({ id, text }) => ({ ...about, question: text, text: answers[id] as string }))
  const isProposed = can.manageSurveys && texts.length === 0 && lowest !== null && lowest.score <= low[lowest.type]
  return isProposed ? [{ ...about, question: lowest.question, text: null }] : comments
}

/**
 * What people wrote and, for who follows up, low scores that came without words: the newest first, 200 at most. Only as
 * many responses are read as that takes.
 */
export async function listComments(
  services: Pick<Services, 'readLarge'>,
  survey: FoundSurvey,
  shown: ShownResults,
  can: Can,
): Promise<CommentView[]> {
  const comments: CommentView[] = []
  if (!shown.withTexts) return comments
  for (let after = 0; comments.length < most; after += atOnce) {
    const responses = await readNewest(services, survey, atOnce, after)
    comments.push(...responses.flatMap((response) => commentsOf(response, shown, can)))
    if (responses.length < atOnce) break
  }
  return comments.slice(0, most)
}
