import type { Question } from '#contract/surveys/questions'
import type { AnswerView } from '#contract/surveys/views'
import { SurveyAnswerForm } from './answer-form'
import type { Step } from './find-step'
import { ProgressDots } from './progress-dots'
import type { StepProblem } from './step-problem'
import { LinkFrame } from '~/ui/link-frame'
import { ThanksPage } from './thanks-page'
import { useEffect, useRef } from 'react'
import { useTranslation } from '~/words/use-translation'
import { useFormat } from '~/words/say'
import { InReadersWords } from './in-readers-words'
import { FollowUps } from './follow-ups'
import { GivenAnswers } from './given-answers'

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

/** After a step without a page load, lets a screen reader say what is new; a page that was loaded begins at its top. */
function useFocusOnStep(step: string) {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [step])
}

/** Who will know what, said before the first answer is given. */
function PrivacyNote({ as }: Pick<AnswerView, 'as'>) {
  const { t } = useTranslation()
  if (as === 'named') return <p className="privacy-note">{t('survey.privacy.named')}</p>
  return (
    <div className="privacy-note">
      <p className="font-medium text-ink">
        {t(as === 'anonymous' ? 'survey.privacy.anonymous' : 'survey.privacy.byLink')}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        <dt>{t('survey.privacy.kept')}</dt>
        <dd>{t(as === 'anonymous' ? 'survey.privacy.keptAnonymous' : 'survey.privacy.keptByLink')}</dd>
        <dt>{t('survey.privacy.notKept')}</dt>
        <dd>{t(as === 'anonymous' ? 'survey.privacy.notKeptAnonymous' : 'survey.privacy.notKeptByLink')}</dd>
      </dl>
    </div>
  )
}

/** What this is about and how long it takes, above the first question. */
function SurveyIntroduction({ view, total }: { view: AnswerView; total: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="mb-6 border-b border-line pb-5">
      <p className="text-[13px]/5 text-ink-soft">{view.project}</p>
      <p className="mt-0.5 text-[17px]/6 font-semibold text-balance">
        <InReadersWords text={view.title} />
      </p>
      {view.introduction ? (
        <p className="mt-2 text-pretty whitespace-pre-line text-ink-soft">
          <InReadersWords text={view.introduction} />
        </p>
      ) : null}
      <p className="mt-2 text-[13px]/5 text-ink-soft">
        {t('survey.questions', { count: total })} · {t('survey.until', { day: format.dayWithWeekday(view.closesOn) })}
      </p>
    </div>
  )
}

/** Nothing more can be answered by this link: the survey is closed, or it was answered by another one. */
function OverPage({ view, asked }: { view: AnswerView; asked: Question[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = format.dayWithWeekday(view.closesOn)
  const elsewhere = view.state === 'answered-elsewhere'
  const answered = Object.keys(view.answers).length > 0
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="headline" tabIndex={-1}>
          {t(elsewhere ? 'survey.elsewhere.title' : 'survey.closed.title')}
        </h1>
        <p className="mt-3 text-pretty">
          {elsewhere
            ? t('survey.elsewhere.more')
            : t(`survey.closed.${answered ? 'answered' : view.as === 'anonymous' ? 'anonymous' : 'unanswered'}`, {
                day,
              })}
        </p>
        {elsewhere ? <p className="mt-3 text-pretty">{t('survey.elsewhere.change', { day })}</p> : null}
      </div>
      <FollowUps followUps={view.followUps} />
      {answered ? <GivenAnswers questions={asked} answers={view.answers} until={null} /> : null}
    </div>
  )
}
