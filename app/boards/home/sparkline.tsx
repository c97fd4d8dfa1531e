import { useTranslation } from '~/words/use-translation'

const width = 120
const height = 36

/** Open issues over the last 90 days, as a line without axes. */
export function Sparkline({ values }: { values: number[] }) {
  const { t } = useTranslation()
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined || values.length < 2) return <span aria-hidden="true" />
  const top = Math.max(...values, 1)
  const point = (value: number, index: number) =>
    `${((index / (values.length - 1)) * (width - 6)).toFixed(1)} ${(height - 3 - (value / top) * (height - 6)).toFixed(1)}`
  const line = values.map(point).join('L')
  const [x, y] = point(last, values.length - 1).split(' ')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('home.trend', { first, last })}
      className="max-w-full justify-self-start text-brand wide:justify-self-end"
    >
      <path d={`M${line}`} fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
      <circle cx={x} cy={y} r={2.5} fill="currentColor" />
    </svg>
  )
}
