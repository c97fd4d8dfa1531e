import { useWords } from '~/words/say'

interface OptionBarsProps {
  options: { id: string; text: string; count: number }[]
  /** How many answered the question: what the shares are of. */
  answered: number
}

/** How often each option was chosen, and by what share of those who answered. */
export function OptionBars({ options, answered }: OptionBarsProps) {
  const { format } = useWords()
  const share = (count: number) => (answered ? count / answered : 0)
  return (
    <ul className="grid gap-2">
      {options.map(({ id, text, count }) => (
        <li key={id}>
          <p className="flex items-baseline justify-between gap-4 text-[14px]/5">
            <span className="min-w-0">{text}</span>
            <span className="shrink-0 tabular-nums">
              {format.number(count)} <span className="text-ink-soft">· {format.percent(share(count))}</span>
            </span>
          </p>
          <div aria-hidden="true" className="mt-1 h-2 rounded-[3px] bg-mist">
            <div className="h-2 rounded-[3px] bg-brand" style={{ width: `${share(count) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
