import { Form, Link, useNavigation } from '@remix-run/react'
import { useRef, type ReactNode, useEffect, type RefObject } from 'react'
import { useMounted } from '~/reader/use-mounted'
import { useTranslation } from '~/words/use-translation'
import { AnswerField } from './answer-field'
import type { Step } from './find-step'
import { InReadersWords } from './in-readers-words'
import { QuestionHint } from './question-hint'
import { isTheirs, type StepProblem, useStepProblemWords } from './step-problem'
import { stepSearch } from './step-search'
import { useAnswerKeys } from './use-answer-keys'
import { useAnswersDraft } from './use-draft'
import type { Question } from '#contract/surveys/questions'
import { StatusMark } from '~/ui/status-mark'

interface AnswerFormProps {
  step: Step
  problem: StepProblem | null
  /** What is to be known before answering. */
  children?: ReactNode
}

/**
 * One question. A plain form that posts one answer; the browser enhances it and changes nothing of what it does.
 */
export function SurveyAnswerForm({ step, problem, children }: AnswerFormProps) {
  const { t } = useTranslation()
  const { question, position, total, previous, button, chosen } = step
  const form = useRef<HTMLFormElement>(null)
  const busy = useNavigation().formMethod === 'POST'
  const keep = useAnswersDraft(form, question.id)
  useAnswerKeys(form)
  const mounted = useMounted()
  const invalid = problem !== null && isTheirs(problem)
  const mayLeaveOut = !question.required && (button !== 'change' || chosen !== null)
  return (
    <Form
      ref={form}
      method="post"
      action={stepSearch(question.id)}
      noValidate
      onInput={keep}
      className="flex grow flex-col"
    >
      <input type="hidden" name="question" value={question.id} />
      <h1 tabIndex={-1} className="question">
        <span className="sr-only">{t('survey.position', { position, total })} </span>
        <span id="question">
          <InReadersWords text={question.text} />
        </span>
      </h1>
      <QuestionHint question={question} />
      <div className="mt-5">
        <AnswerField
          question={question}
          chosen={problem?.written ?? chosen}
          describedBy={problem ? 'hint problem' : 'hint'}
          invalid={invalid || undefined}
        />
      </div>
      <StepNotice form={form} question={question} problem={problem} />
      {children}
      <div className="survey-bar">
        <button name="go" value="on" className="button" aria-disabled={busy}>
          {t(`survey.${button}`)}
        </button>
        {mounted && question.type !== 'text' ? <p className="keys-hint">{t('survey.keys')}</p> : null}
        {mayLeaveOut ? (
          <button name="go" value="skip" className="quiet-button">
            {t(button === 'change' ? 'survey.takeBack' : 'survey.skip')}
          </button>
        ) : null}
        {previous === null ? null : (
          <Link to={previous ? stepSearch(previous) : '?'} discover="none" className="quiet-button">
            {t(previous ? 'survey.back' : 'survey.cancel')}
          </Link>
        )}
      </div>
    </Form>
  )
}

interface StepNoticeProps {
  form: RefObject<HTMLFormElement>
  question: Question
  problem: StepProblem | null
}

/** Says what is missing and leads there; or says that the answer is kept, and sends it once there is a network again. */
function StepNotice({ form, question, problem }: StepNoticeProps) {
  const say = useStepProblemWords()
  useEffect(() => {
    if (problem && isTheirs(problem))
      form.current?.querySelector<HTMLElement>('input:not([type=hidden]), textarea')?.focus()
  }, [form, problem])

  const waiting = problem?.problem === 'offline' ? problem : null
  useEffect(() => {
    if (!waiting) return
    const button = () => form.current?.querySelector<HTMLButtonElement>(waiting.skipped ? '[value=skip]' : '[value=on]')
    const send = () => form.current?.requestSubmit(button())
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [form, waiting])

  if (!problem) return null
  const health = isTheirs(problem) ? 'critical' : 'attention'
  return (
    <p id="problem" role="alert" className="mt-4 text-[14px]/[22px] text-pretty">
      <StatusMark health={health} label="" /> {say(problem, question)}
    </p>
  )
}
