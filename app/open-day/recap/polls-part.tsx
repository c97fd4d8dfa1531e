import type { PollView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { RecapCard } from './recap-card'

/** How the room voted. */
export function PollsPart({ polls }: { polls: PollView[] }) {
  const { t } = useWords()
  if (polls.length === 0) return null
  return (
    <RecapCard id="polls" title={t('recap.polls.title')}>
      <div className="grid gap-6">
        {polls.map((poll) => (
          <PollResult key={poll.id} poll={poll} />
        ))}
      </div>
    </RecapCard>
  )
}

function PollResult({ poll: { design, votes, total } }: { poll: PollView }) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  return (
    <section>
      <h3 className="font-medium text-pretty">{inBoth(design.question)}</h3>
      <p className="text-[13px]/5 text-ink-soft">
        {t('recap.polls.total', { count: total, number: format.number(total) })}
      </p>
      <ul className="mt-2">
        {design.options.map(({ id, text }) => {
          const count = votes?.[id] ?? 0
          return (
            <li key={id} className="grid grid-cols-[1fr_auto] gap-x-4 py-1.5">
              <span className="text-pretty">{inBoth(text)}</span>
              <span className="text-right">
                <span className="font-semibold">{format.number(count)}</span>
                {total > 0 ? <span className="text-ink-soft"> · {format.percent(count / total)}</span> : null}
              </span>
              <span aria-hidden="true" className="col-span-2 mt-1 h-2 overflow-hidden rounded-[3px] bg-mist">
                <span className="block h-full bg-chart" style={{ width: `${total ? (100 * count) / total : 0}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
