import type { Score } from '../../contract/board.ts'
import { isScored, scoreScales, type Question } from '../../contract/surveys/questions.ts'
import type { Breakdown, QuestionResult } from '../../contract/surveys/views.ts'
import { breakDown } from '../results/break-down.ts'
import { questionResults } from '../results/question-results.ts'
import type { ShownResponse } from '../results/read-responses.ts'
import type { ShownResults } from '../results/shown-results.ts'
import { labelOf } from '../survey/label-of.ts'
import { countedAnswers } from '../survey/read-answers.ts'
import { answersCodec } from '../survey/survey-codecs.ts'
import type { Cell } from './export-table.ts'

type Row = [question: string, answer: Cell, answers: Cell, share: Cell, score: Cell, low: Cell, high: Cell]

const headings: Row = [
  '题目 · Question',
  '回答 · Answer',
  '人数 · Answers',
  '占比 · Share',
  '得分 · Score',
  '95% 区间下限 · 95% interval from',
  '95% 区间上限 · 95% interval to',
]
const measures = {
  csat: '满意度 · CSAT (0–1)',
  nps: '净推荐值 · NPS (−100–100)',
  ces: '易用度 · CES (1–7)',
} as const
type Measure = keyof typeof measures

const round = (value: number) => Math.round(value * 10_000) / 10_000

const scoreRow = (about: string, measure: Measure, score: Score | null): Row[] =>
  score ? [[about, measures[measure], score.n, null, round(score.score), round(score.low), round(score.high)]] : []

function countRow(about: string, answer: Cell, count: number, of: number): Row {
  return [about, answer, count, of > 0 ? round(count / of) : null, null, null, null]
}

/** How often each score of a scale was given. */
function scaleRows(about: string, type: keyof typeof scoreScales, countOf: (score: number) => number): Row[] {
  const { from, to } = scoreScales[type]
  const scores = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  const all = scores.reduce((sum, score) => sum + countOf(score), 0)
  return scores.map((score) => countRow(about, score, countOf(score), all))
}

function questionRows({ question, answered, score, counts, rows }: QuestionResult): Row[] {
  const about = labelOf(question.text)
  const count = (key: string | number) => counts[key] ?? 0
  if (isScored(question.type))
    return [...scoreRow(about, question.type, score), ...scaleRows(about, question.type, count)]
  switch (question.type) {
    case 'matrix':
      return question.rows.flatMap(({ id, text }) => {
        const row = `${about} – ${labelOf(text)}`
        return [
          ...scoreRow(row, 'csat', rows?.[id] ?? null),
          ...scaleRows(row, 'csat', (score) => count(`${id}/${score}`)),
        ]
      })
    case 'single':
    case 'multiple':
      return question.options.map(({ id, text }) => countRow(about, labelOf(text), count(id), answered))
    default:
      return [countRow(about, null, answered, 0)]
  }
}

const groupRows = (by: string, groups: Breakdown[]): Row[] =>
  groups.flatMap((group) =>
    (Object.keys(measures) as Measure[]).flatMap((measure) =>
      scoreRow(`${by}: ${group.name ?? '其他 · Others'}`, measure, group[measure]),
    ),
  )

const isText = ({ type }: Question) => type === 'text'

/**
 * A survey's figures as a table, headings first: how often each answer was given, each score with its interval, and the
 * groups of five and more, as the page shows them. The texts, for those who may read them, stand alone: nothing says
 * which of them one person wrote.
 */
export function figuresTable(shown: ShownResults, responses: readonly ShownResponse[]): Cell[][] {
  const { design, counted, brokenDown, withTexts } = shown
  if (!brokenDown) return [headings]
  const texts = design.questions.filter(isText).flatMap(({ id, text }) => {
    const written = responses.flatMap(({ answers }) => {
      const answer = countedAnswers(design, answersCodec.decode(answers))[id]
      return typeof answer === 'string' ? [answer] : []
    })
    return written.sort().map((answer): Row => [labelOf(text), answer, null, null, null, null, null])
  })
  return [
    headings,
    ...questionResults(design, counted, false).flatMap(questionRows),
    ...groupRows('角色 · Role', breakDown(counted.byRole)),
    ...groupRows('站点 · Site', breakDown(counted.bySite)),
    ...(withTexts ? texts : []),
  ]
}
