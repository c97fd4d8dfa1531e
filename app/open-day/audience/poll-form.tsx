import type { PollView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { ActForm } from '../act-form'

/** Voting with one thumb while a poll is open; its result once it is closed. */
export function PollForm({ poll }: { poll: PollView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const inBoth = useInBoth()
  const { id, design, state, votes, total, mine } = poll
  const heading = `poll-${id}`
  return (
    <section className="room-part" aria-labelledby={heading}>
      <h2 id={heading} className="text-[16px]/6 font-semibold text-pretty">
        {inBoth(design.question)}
      </h2>
      {state === 'open' ? (
        <ActForm fields={{ act: 'poll', poll: id }} className="mt-3 grid gap-2">
          {design.options.map((option) => (
            <button
              key={option.id}
              name="option"
              value={option.id}
              aria-pressed={mine === option.id}
              className="room-choice"
            >
              {inBoth(option.text)}
            </button>
          ))}
          <p className="mt-1 text-[13px]/5 text-pretty text-ink-soft" role="status">
            {t(mine ? 'room.chosen' : 'room.unchosen')}
          </p>
        </ActForm>
      ) : (
        <ul className="mt-3 grid gap-3">
          {design.options.map((option) => {
            const count = votes?.[option.id] ?? 0
            return (
              <li key={option.id}>
                <p className="flex justify-between gap-4">
                  <span className={mine === option.id ? 'font-semibold' : ''}>{inBoth(option.text)}</span>
                  <span className="tabular-nums">{format.number(count)}</span>
                </p>
                <span aria-hidden="true" className="mt-1 block h-2 rounded-sm bg-mist">
                  <span
                    className="block h-full rounded-sm bg-chart"
                    style={{ width: `${total > 0 ? (100 * count) / total : 0}%` }}
                  />
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
