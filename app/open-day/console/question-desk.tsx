import { useState } from 'react'
import type { QuestionView } from '#contract/open-days/views'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { TextAreaField } from '~/ui/form/text-area-field'
import { ActForm } from '../act-form'

/** More than this are not looked through by eye. */
const glance = 6

/** Questions rising by their votes, those first that wait for somebody, and what a moderator does with them. */
export function QuestionDesk({ questions }: { questions: QuestionView[] }) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  if (questions.length === 0) return <p className="text-ink-soft">{t('console.noQuestions')}</p>
  const searched = wanted.trim().toLowerCase()
  const found = searched
    ? questions.filter(({ text, name }) => `${text} ${name ?? ''}`.toLowerCase().includes(searched))
    : questions
  return (
    <>
      {questions.length > glance ? (
        <input
          type="search"
          className="console-filter"
          aria-label={t('console.filter')}
          placeholder={t('console.filter')}
          maxLength={100}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      ) : null}
      <div className="console-scroll" tabIndex={-1}>
        {found.length === 0 ? <p className="text-ink-soft">{t('console.noneFound')}</p> : <Groups questions={found} />}
      </div>
    </>
  )
}

function Groups({ questions }: { questions: QuestionView[] }) {
  const { t } = useTranslation()
  const groups = [
    { name: 'waiting', own: questions.filter(({ state }) => state === 'waiting') },
    { name: 'shown', own: questions.filter(({ state }) => state === 'shown') },
    { name: 'settled', own: questions.filter(({ state }) => state === 'answered' || state === 'dismissed') },
  ] as const
  return groups.map(({ name, own }) =>
    own.length === 0 ? null : name === 'settled' ? (
      <details key={name}>
        <summary className="console-label flex min-h-11 items-center">
          {t(`console.${name}`)} · {own.length}
        </summary>
        <Lines questions={own} />
      </details>
    ) : (
      <section key={name} aria-label={t(`console.${name}`)}>
        <h3 className="console-label mt-2">
          {t(`console.${name}`)} · {own.length}
        </h3>
        <Lines questions={own} />
      </section>
    ),
  )
}

function Lines({ questions }: { questions: QuestionView[] }) {
  return (
    <ul className="divide-y divide-line">
      {questions.map((question) => (
        <QuestionLine key={question.id} question={question} />
      ))}
    </ul>
  )
}

const doable = {
  waiting: ['show', 'dismiss'],
  shown: ['dismiss'],
  answered: ['reopen'],
  dismissed: ['reopen'],
} as const

function QuestionLine({ question }: { question: QuestionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, text, name, votes, state, answer } = question
  return (
    <li className="py-2.5">
      <div className="flex gap-3">
        <p className="min-w-0 grow text-pretty">
          {text}
          {name ? <span className="text-ink-soft"> · {name}</span> : null}
        </p>
        {state === 'waiting' ? null : (
          <p className="shrink-0 font-semibold tabular-nums">
            <span aria-hidden="true">▴ </span>
            {t('room.votes', { count: votes, number: format.number(votes) })}
          </p>
        )}
      </div>
      {answer ? <p className="mt-1 border-l-2 border-brand pl-3 text-pretty">{answer}</p> : null}
      <div className="flex flex-wrap items-center gap-x-4">
        {doable[state].map((what) => (
          <ActForm key={what} fields={{ act: 'moderate', question: id, do: what }}>
            <button className="link min-h-11" aria-label={t('console.of', { action: t(`console.${what}`), text })}>
              {t(`console.${what}`)}
            </button>
          </ActForm>
        ))}
        {state === 'shown' ? (
          <details className="grow">
            <summary className="link flex min-h-11 w-fit items-center">{t('console.answered')}</summary>
            <ActForm fields={{ act: 'answer', question: id }} className="grid gap-2 pb-2">
              <TextAreaField name="answer" label={t('console.answer')} optional rows={2} maxLength={2_000} />
              <button className="button w-fit">{t('console.save')}</button>
            </ActForm>
          </details>
        ) : null}
      </div>
    </li>
  )
}
