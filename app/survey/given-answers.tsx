import { Link } from '@remix-run/react'
import type { Answer } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { useInBoth, inLanguage } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { InReadersWords } from './in-readers-words'
import { stepSearch } from './step-search'
import { isScored, scoreScales } from '#contract/surveys/scales'
import type { Speaker } from '~/words/language'

interface GivenAnswersProps {
  questions: Question[]
  answers: Record<string, Answer>
  /** The last day on which they can be changed; null once it is too late. */
  until: string | null
}

/** What somebody answered, and the way to change it. */
export function GivenAnswers({ questions, answers, until }: GivenAnswersProps) {
  const speaker = useTranslation()
  const { t } = speaker
  const inBoth = useInBoth()
  return (
    <section aria-labelledby="given">
      <h2 id="given" className="text-[16px]/6 font-semibold">
        {t('survey.given.title')}
      </h2>
      {until ? <p className="text-[14px]/[22px] text-ink-soft">{t('survey.given.until', { day: until })}</p> : null}
      <ul className="mt-3 border-t border-line">
        {questions.map((question) => {
          const answer = answers[question.id]
          const given = answer !== undefined
          const lines = given ? sayAnswer(speaker, question, answer) : []
          return (
            <li key={question.id} className="flex gap-4 border-b border-line py-2.5">
              <div className="min-w-0 grow">
                <p className="text-[13px]/5 text-pretty text-ink-soft">
                  <InReadersWords text={question.text} />
                </p>
                {lines.map((line, index) => (
                  <p key={index} className="whitespace-pre-line">
                    {line}
                  </p>
                ))}
                {given ? null : <p className="text-ink-soft">{t('survey.given.none')}</p>}
              </div>
              {until ? (
                <Link
                  to={stepSearch(question.id)}
                  discover="none"
                  className="link -my-2.5 flex min-h-11 min-w-11 shrink-0 items-center justify-end self-center text-[14px]"
                  aria-label={t(given ? 'survey.given.changeOf' : 'survey.given.addOf', {
                    question: inBoth(question.text),
                  })}
                >
                  {t(given ? 'survey.given.change' : 'survey.given.add')}
                </Link>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** An answer in words, a line for each part of it. */
function sayAnswer({ t, language }: Pick<Speaker, 't' | 'language'>, question: Question, answer: Answer): string[] {
  const score = (given: number, to: number) => t('survey.scale.given', { score: given, to })
  if (typeof answer === 'number') return isScored(question.type) ? [score(answer, scoreScales[question.type].to)] : []
  if (question.type === 'matrix') {
    const given = Object.entries(answer)
    return question.rows.flatMap(({ id, text }) =>
      given
        .filter(([row]) => row === id)
        .map(([, value]) =>
          t('survey.given.row', { row: inLanguage(text, language), given: score(Number(value), scoreScales.csat.to) }),
        ),
    )
  }
  const parts = [answer].flat().map(String)
  if (question.type !== 'single' && question.type !== 'multiple') return parts
  return question.options.filter(({ id }) => parts.includes(id)).map(({ text }) => inLanguage(text, language))
}
