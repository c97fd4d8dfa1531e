import type { PollView } from '#contract/open-days/views'
import { useInBoth } from '~/words/in-both'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { ActForm } from '../act-form'

const next = { draft: 'open', open: 'closed', closed: 'open' } as const
const words = { draft: 'console.open', open: 'console.close', closed: 'console.again' } as const

/** A poll as it runs, seen by the presenter alone until it is closed. */
export function PollDesk({ poll }: { poll: PollView }) {
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
