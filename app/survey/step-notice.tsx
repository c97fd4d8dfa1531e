import { useEffect, type RefObject } from 'react'
import type { Question } from '#contract/surveys/questions'
import { StatusMark } from '~/ui/status-mark'
import { isTheirs, useStepProblemWords, type StepProblem } from './step-problem'

interface StepNoticeProps {
  form: RefObject<HTMLFormElement>
  question: Question
  problem: StepProblem | null
}

/** Says what is missing and leads there; or says that the answer is kept, and sends it once there is a network again. */
export function StepNotice({ form, question, problem }: StepNoticeProps) {
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
