import type { Question } from '#contract/surveys/questions'
import type { AnswerView } from '#contract/surveys/views'
import { SurveyAnswerForm } from './answer-form'
import type { Step } from './find-step'
import { OverPage } from './over-page'
import { PrivacyNote } from './privacy-note'
import { ProgressDots } from './progress-dots'
import type { StepProblem } from './step-problem'
import { LinkFrame } from '~/ui/link-frame'
import { SurveyIntroduction } from './survey-introduction'
import { ThanksPage } from './thanks-page'
import { useFocusOnStep } from './use-focus-on-step'

interface SurveyPageProps {
  view: AnswerView
  step: Step | null
  /** The questions that are asked, given the answers. */
  asked: Question[]
  problem: StepProblem | null
}

/** What somebody with a link sees: a question, the thanks, or that there is nothing more to answer. */
export function SurveyPage({ view, step, asked, problem }: SurveyPageProps) {
  useFocusOnStep(step?.question.id ?? view.state)
  if (!step)
    return (
      <LinkFrame {...view}>
        {view.state === 'open' ? <ThanksPage view={view} asked={asked} /> : <OverPage view={view} asked={asked} />}
      </LinkFrame>
    )
  const { question, position, total, button } = step
  const isFirst = position === 1 && button !== 'change'
  const told = problem?.question === question.id ? problem : step.problem
  return (
    <LinkFrame {...view}>
      {isFirst ? <SurveyIntroduction view={view} total={total} /> : null}
      {button === 'change' ? null : <ProgressDots position={position} total={total} />}
      <SurveyAnswerForm key={question.id} step={step} problem={told}>
        {isFirst ? <PrivacyNote as={view.as} /> : null}
      </SurveyAnswerForm>
    </LinkFrame>
  )
}
