import type { Answers } from '#contract/surveys/answers'
import type { InBoth, Question } from '#contract/surveys/questions'
import { useTranslation } from '~/words/use-translation'
import { AnswerField } from '~/survey/answer-field'
import { InReadersWords } from '~/survey/in-readers-words'
import { ProgressDots } from '~/survey/progress-dots'
import { QuestionHint } from '~/survey/question-hint'
import { readAnswer } from '~/survey/read-answer'
import type { Draft } from './draft'

interface PreviewQuestionProps {
  draft: Draft
  project: { name: string }
  question: Question
  answers: Answers
  position: number
  total: number
  onNext: (answers: Answers) => void
  /** null on the first. */
  onBack: (() => void) | null
}

const isSaid = (text: InBoth) => Boolean(text.en ?? text['zh-CN'])

/** One screen of the sponsor's form; its buttons only turn the page. */
export function PreviewQuestion({
  draft,
  project,
  question,
  answers,
  position,
  total,
  onNext,
  onBack,
}: PreviewQuestionProps) {
  const { t } = useTranslation()
  const next = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readAnswer(question, new FormData(event.currentTarget))
    const { [question.id]: _, ...others } = answers
    onNext('answer' in read && read.answer !== undefined ? { ...others, [question.id]: read.answer } : others)
  }
  return (
    <>
      {position === 1 ? (
        <div className="mb-6 border-b border-line pb-5">
          <p className="text-[13px]/5 text-ink-soft">{project.name}</p>
          <p className="mt-0.5 text-[17px]/6 font-semibold text-balance">
            <InReadersWords text={draft.title} />
          </p>
          <p className="mt-2 text-pretty whitespace-pre-line text-ink-soft">
            <InReadersWords text={draft.introduction} />
          </p>
        </div>
      ) : null}
      <ProgressDots position={position} total={total} />
      <form onSubmit={next} noValidate className="flex grow flex-col">
        <h1 id="question" className="question">
          {isSaid(question.text) ? <InReadersWords text={question.text} /> : '…'}
        </h1>
        <QuestionHint question={question} />
        <div className="mt-5">
          <AnswerField question={question} chosen={answers[question.id] ?? null} describedBy="hint" />
        </div>
        <div className="survey-bar">
          <button className="button">{t('survey.next')}</button>
          {onBack ? (
            <button type="button" className="quiet-button" onClick={onBack}>
              {t('survey.back')}
            </button>
          ) : null}
        </div>
      </form>
    </>
  )
}
