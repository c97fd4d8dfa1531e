import { isScored, type Question, type SurveyDesign } from '../../contract/surveys/questions.ts'
import type { QuestionResult } from '../../contract/surveys/views.ts'
import { scoreOf, type Tally } from './tally.ts'

type Noted = { answered: number; counts: Map<string, number> }
const nothing: Noted = { answered: 0, counts: new Map() }

/** How each question was answered; with `isHidden` that it was asked and nothing else. */
export function questionResults(design: SurveyDesign, { questions }: Tally, isHidden: boolean): QuestionResult[] {
  return design.questions.map((question) => {
    const { answered, counts } = (isHidden ? null : questions.get(question.id)) ?? nothing
    return {
      question,
      answered,
      score: isScored(question.type) ? scoreOf(question.type, numbers(counts)) : null,
      counts: Object.fromEntries(counts),
      ...(question.type === 'matrix' ? { rows: rowScores(question, counts) } : {}),
    }
  })
}

const numbers = (counts: Map<string, number>) => new Map([...counts].map(([score, count]) => [Number(score), count]))

const rowScores = ({ rows }: Extract<Question, { type: 'matrix' }>, counts: Map<string, number>) =>
  Object.fromEntries(
    rows.map(({ id }) => {
      const own = [...counts].filter(([key]) => key.startsWith(`${id}/`))
      return [id, scoreOf('csat', new Map(own.map(([key, count]) => [Number(key.slice(id.length + 1)), count])))]
    }),
  )
