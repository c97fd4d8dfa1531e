import { ignoredReading, type NotMapped, type Reading, type ReadingContext, type ToolUpdate } from './connector.ts'
import { buildToolUpdate } from './item-updates.ts'
import { findEntry } from './settings.ts'

/** Somebody's answers to a survey, by the tool's id of each question. */
interface Answers {
  /** What the tool calls this response: nobody's name. */
  id: string
  survey: string
  at: string
  answers: Record<string, unknown>
}

/**
 * The scores among somebody's answers, each of a question that the settings name: what a question asks nobody guesses.
 * Numbers that answer another one are listed. What they wrote is left out: a ledger keeps it for good.
 */
export function readScoredAnswers(context: ReadingContext, { id, survey, at, answers }: Answers): Reading {
  const { questions, survey: name } = context.settings
  const updates: ToolUpdate[] = []
  const notMapped: NotMapped[] = []
  for (const [asked, answer] of Object.entries(answers)) {
    const score = scoreOf(answer)
    const question = findEntry(questions, asked)
    if (!question) {
      if (score !== null) notMapped.push({ field: 'question', value: asked })
      continue
    }
    if (score === null && !isSkipped(answer)) continue
    const { scale, best } = question
    const data = {
      survey: name ?? survey,
      question: question.question ?? asked,
      scale,
      ...(score === null ? { unscored: true } : { score }),
      ...(best ? { best } : {}),
    }
    updates.push(buildToolUpdate(context, { kind: 'response', key: `${id}/${asked}`, at, data }))
  }
  if (updates.length === 0) return { ...ignoredReading('no-question'), notMapped }
  return { updates, ignored: 0, notMapped, hints: [] }
}

const scoreOf = (answer: unknown): number | null => {
  const number = typeof answer === 'string' && /^\s*\d{1,2}\s*$/.test(answer) ? Number(answer) : answer
  return typeof number === 'number' && Number.isInteger(number) ? number : null
}
/** Seen and not answered. */
const isSkipped = (answer: unknown) => answer === '' || answer === null || answer === 'dismissed'
