import { questionsToAsk, type Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import type { AnswerView } from '#contract/surveys/views'
import { answerOfLink } from './read-answer'
import type { StepProblem } from './step-problem'

type Survey = Pick<AnswerView, 'questions' | 'answers' | 'submitted' | 'state'>

/** One question on the screen. */
export interface Step {
  question: Question
  /** What is chosen when the page opens: what the link carries, else what was answered before. */
  chosen: Answer | null
  /** Counted from 1. */
  position: number
  total: number
  /** The question before; '' is the page of what was sent; null on the first one. */
  previous: string | null
  /** What its button does: on to the next question, sends everything, or keeps a change of what was sent. */
  button: 'next' | 'send' | 'change'
  /** Said from the start: everything was to be sent, and this one is still missing. */
  problem: StepProblem | null
}

const isSame = (one: Answer | undefined, other: Answer | undefined) => JSON.stringify(one) === JSON.stringify(other)

/** Whether a further question hangs on this one, so that nobody can say yet that it is the last. */
const leadsOn = (questions: Question[], { id }: Question) => questions.some(({ when }) => when?.question === id)

/** Where somebody who comes back goes on: after the last question that they answered. */
function resume(asked: Question[], { answers }: Survey): Question {
  const last = asked.findLastIndex(({ id }) => answers[id] !== undefined)
  return asked[Math.min(last + 1, asked.length - 1)]!
}

/** The question that an address asks for; null where there is nothing to ask: closed, or sent and not to be changed. */
export function findStep(survey: Survey, search: URLSearchParams): Step | null {
  const { questions, answers, submitted } = survey
  if (survey.state !== 'open') return null
  const asked = questionsToAsk(survey, answers)
  const wanted = asked.find(({ id }) => id === search.get('q'))
  const linked = wanted && answerOfLink(wanted, search.get('a'))
  // The mail is opened again to read what came of it, not to confirm the same once more.
  const isKnown = linked !== undefined && isSame(linked, answers[wanted!.id])
  if (submitted && (!wanted || isKnown)) return null
  const question = wanted ?? resume(asked, survey)
  const index = asked.indexOf(question)
  const isLast = index === asked.length - 1 && !leadsOn(questions, question)
  return {
    question,
    chosen: linked ?? answers[question.id] ?? null,
    position: index + 1,
    total: asked.length,
    previous: submitted ? '' : (asked[index - 1]?.id ?? null),
    button: submitted ? 'change' : isLast ? 'send' : 'next',
    problem: search.has('needed') ? { question: question.id, problem: 'needed' } : null,
  }
}

/** The question after this one, given what was answered by now; null where it is time to send. */
export function findNext(before: Survey, after: Survey, { id }: Question): Question | null {
  const asked = questionsToAsk(after, after.answers)
  const rest = asked.slice(asked.findIndex((question) => question.id === id) + 1)
  if (!before.submitted) return rest[0] ?? null
  // A change asks again only what it brought up.
  const askedBefore = questionsToAsk(before, before.answers)
  return rest.find((question) => !askedBefore.some((known) => known.id === question.id)) ?? null
}

/** The first question that must be answered and is not. */
export const findMissing = (survey: Survey): Question | null =>
  questionsToAsk(survey, survey.answers).find(({ id, required }) => required && survey.answers[id] === undefined) ??
  null

/** Whether an answer says what was said before. */
export const isUnchanged = ({ answers }: Survey, { id }: Question, answer: Answer | undefined): boolean =>
  isSame(answer, answers[id])

/** Every question that is asked with its answer, for whoever looks back on what they said. */
export const askedQuestions = (survey: Survey): Question[] => questionsToAsk(survey, survey.answers)
