import type { Slide } from '#contract/open-days/slides'
import type { ConsoleView, PollView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { OutcomeDesk } from './outcome-desk'
import { QuestionDesk } from './question-desk'
import { useInBoth } from '~/words/in-both'
import { useFormat } from '~/words/say'
import { ActForm } from '../act-form'

/**
 * What comes from the room, and what is written down: the poll of the slide first, as it waits for the presenter. Each
 * part scrolls by itself, so that however much is asked, what is decided and promised stays at hand.
 */
export function ConsoleDesk({ stage, slide }: { stage: ConsoleView; slide: Slide | undefined }) {
  const { t } = useTranslation()
  const { polls, questions } = stage
  const onSlide = slide?.type === 'poll' ? slide.poll : null
  const running = polls.filter(({ id, state }) => id === onSlide || state === 'open')
  return (
    <aside className="console-desk">
      {running.length > 0 ? (
        <section aria-labelledby="polls-title" className="console-part console-part-polls">
          <h2 id="polls-title" className="console-heading">
            {t('console.polls')}
          </h2>
          {running.map((poll) => (
            <PollDesk key={poll.id} poll={poll} />
          ))}
        </section>
      ) : null}
      <section aria-labelledby="questions-title" className="console-part console-part-questions">
        <h2 id="questions-title" className="console-heading">
          {t('console.questions')}
        </h2>
        <QuestionDesk questions={questions} />
      </section>
      <section aria-labelledby="outcomes-title" className="console-part console-part-outcomes">
        <h2 id="outcomes-title" className="console-heading">
          {t('console.outcomes')}
        </h2>
        <OutcomeDesk stage={stage} />
      </section>
    </aside>
  )
}

const next = { draft: 'open', open: 'closed', closed: 'open' } as const
const words = { draft: 'console.open', open: 'console.close', closed: 'console.again' } as const

/** A poll as it runs, seen by the presenter alone until it is closed. */
function PollDesk({ poll }: { poll: PollView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const inBoth = useInBoth()
  const { id, design, state, votes, total } = poll
  return (
    <section className="py-2.5" aria-label={inBoth(design.question)}>
      <p className="font-semibold text-pretty">{inBoth(design.question)}</p>
      <ul>
        {design.options.map((option) => (
          <li key={option.id} className="flex justify-between gap-4">
            <span>{inBoth(option.text)}</span>
            <span className="tabular-nums">{format.number(votes?.[option.id] ?? 0)}</span>
          </li>
        ))}
      </ul>
      <div className="flex items-center gap-4">
        <ActForm fields={{ act: 'poll', poll: id, state: next[state] }}>
          <button className="button">{t(words[state])}</button>
        </ActForm>
        <span className="text-ink-soft">{t('room.votes', { count: total, number: format.number(total) })}</span>
      </div>
    </section>
  )
}
