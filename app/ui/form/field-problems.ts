import type { z } from 'zod'
import { useTranslation } from '~/words/use-translation'

export const problemCodes = [
  ...(['missing', 'tooLong', 'tooFew', 'tooMany', 'tooSmall', 'tooBig', 'number', 'email', 'address', 'date'] as const),
  ...(['noText', 'laterQuestion', 'sameId', 'taken', 'lines', 'invalid'] as const),
] as const

export interface FieldProblem {
  code: (typeof problemCodes)[number]
  /** The most or the least that there may be. */
  limit?: number
  /** The numbers of the lines that it is about. */
  lines?: string
  /** What the server says of it, in the reader's language. */
  said?: string
}
/** What is wrong, by the path of the field in its form: 'design.questions.2.text'. */
export type FieldProblems = Readonly<Record<string, FieldProblem>>

/** What our own checks are called. */
const own: Record<string, FieldProblem['code']> = {
  no_text: 'noText',
  later_question: 'laterQuestion',
  same_id: 'sameId',
}
const formats: Record<string, FieldProblem['code']> = { email: 'email', url: 'address', date: 'date' }

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'array') return { code: 'tooFew', limit: Number(issue.minimum) }
      return issue.origin === 'string' ? { code: 'missing' } : { code: 'tooSmall', limit: Number(issue.minimum) }
    case 'too_big': {
      const code = issue.origin === 'array' ? 'tooMany' : issue.origin === 'string' ? 'tooLong' : 'tooBig'
      return { code, limit: Number(issue.maximum) }
    }
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') return { code: 'number' }
      return { code: issue.input === undefined ? 'missing' : 'invalid' }
    case 'invalid_format':
      return { code: formats[issue.format] ?? 'invalid' }
    case 'custom':
      return { code: own[String((issue.params as { code?: string } | undefined)?.code)] ?? 'invalid' }
    default:
      return { code: 'invalid' }
  }
}

/** The first problem of each field, as plain words can say it. */
export function fieldProblems({ issues }: z.ZodError, prefix: PropertyKey[] = []): FieldProblems {
  const problems: Record<string, FieldProblem> = {}
  for (const issue of issues) problems[[...prefix, ...issue.path].join('.')] ??= problemOf(issue)
  return problems
}

/** A field's problem in the reader's language; undefined where there is none. */
export function useProblemWords() {
  const { t } = useTranslation()
  return (problem: FieldProblem | undefined) =>
    problem && (problem.said ?? t(`form.${problem.code}`, { limit: problem.limit ?? '', lines: problem.lines ?? '' }))
}
