import type { Answers } from '../../contract/surveys/answers.ts'
import type { Question } from '../../contract/surveys/questions.ts'
import type { ShownResponse } from '../results/read-responses.ts'
import type { ShownResults } from '../results/shown-results.ts'
import { labelOf } from '../survey/label-of.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'

export type Cell = string | number | null
/** One column: its heading in both languages and what it says of a response. */
interface Column {
  heading: string
  of(response: ShownResponse, answers: Answers): Cell
}

function columnsOf(question: Question, withTexts: boolean): Column[] {
  const heading = labelOf(question.text)
  const { id } = question
  switch (question.type) {
    case 'text':
      return withTexts ? [{ heading, of: (_, answers) => (answers[id] as string | undefined) ?? null }] : []
    case 'matrix':
      return question.rows.map((row) => ({
        heading: `${heading} – ${labelOf(row.text)}`,
        of: (_, answers) => (answers[id] as Record<string, number> | undefined)?.[row.id] ?? null,
      }))
    case 'single':
    case 'multiple': {
      const texts = new Map(question.options.map((option) => [option.id, labelOf(option.text)]))
      const say = (chosen: string[]) => chosen.map((one) => texts.get(one)).join('; ')
      return [{ heading, of: (_, answers) => (answers[id] ? say([answers[id]].flat() as string[]) : null) }]
    }
    default:
      return [{ heading, of: (_, answers) => (answers[id] as number | undefined) ?? null }]
  }
}

/** A survey's answers as a table for the delivery team, headings first: one row per response. */
export function exportTable(shown: ShownResults, responses: readonly ShownResponse[]): Cell[][] {
  const columns: Column[] = [
    { heading: '日期 · Day', of: ({ answeredOn }) => answeredOn },
    ...(shown.withNames ? [{ heading: '姓名 · Name', of: ({ from }: ShownResponse) => from }] : []),
    ...(shown.withLabels
      ? [
          { heading: '角色 · Role', of: ({ role }: ShownResponse) => role },
          { heading: '站点 · Site', of: ({ site }: ShownResponse) => site },
        ]
      : []),
    ...shown.design.questions.flatMap((question) => columnsOf(question, shown.withTexts)),
  ]
  const rows = responses.map((response) => {
    const answers = countedAnswers(shown.design, answersCodec.decode(response.answers))
    return columns.map(({ of }) => of(response, answers))
  })
  return [columns.map(({ heading }) => heading), ...rows]
}
