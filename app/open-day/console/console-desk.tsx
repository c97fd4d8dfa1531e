import type { Slide } from '#contract/open-days/slides'
import type { ConsoleView } from '#contract/open-days/views'
import { useTranslation } from '~/words/use-translation'
import { OutcomeDesk } from './outcome-desk'
import { PollDesk } from './poll-desk'
import { QuestionDesk } from './question-desk'

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
