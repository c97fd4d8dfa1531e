import { useWords } from '~/words/say'

interface ScoreColumnsProps {
  from: number
  to: number
  /** How many gave each score. */
  count: (score: number) => number
  /** The words at both ends of the scale. */
  ends?: readonly [string, string]
  /** Pixels of the highest column. */
  height?: number
}

/** How often each score was given, as columns over the scale. */
export function ScoreColumns({ from, to, count, ends, height = 72 }: ScoreColumnsProps) {
  const { t, format } = useWords()
  const scores = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  const most = Math.max(1, ...scores.map(count))
  return (
    <div style={{ maxWidth: `${scores.length * 3.25}rem` }}>
      <ol className="grid auto-cols-fr grid-flow-col items-end gap-1.5">
        {scores.map((score) => (
          <li key={score} className="text-center text-[12px]/4 tabular-nums">
            <span className="sr-only">
              {t('surveys.results.gave', { score, count: count(score), number: format.number(count(score)) })}
            </span>
            <span aria-hidden="true" className="block text-ink-soft">
              {count(score) ? format.number(count(score)) : ''}
            </span>
            <span
              aria-hidden="true"
              className="mt-1 block rounded-t-[3px] border-b border-line bg-chart"
              style={{ height: 1 + Math.round((count(score) / most) * height) }}
            />
            <span aria-hidden="true" className="mt-1 block">
              {score}
            </span>
          </li>
        ))}
      </ol>
      {ends ? (
        <p aria-hidden="true" className="mt-1 flex justify-between gap-6 text-[12px]/4 text-ink-soft">
          <span>{ends[0]}</span>
          <span className="text-end">{ends[1]}</span>
        </p>
      ) : null}
    </div>
  )
}
