import { useTranslation } from '~/words/use-translation'
import type { UatFigures } from '#section/test'
import { useFormat } from '~/words/say'

/** What can become of a planned case, and the colour that says so in the bar. */
export const results = [
  { id: 'passed', colour: 'bg-good' },
  { id: 'failed', colour: 'bg-critical' },
  { id: 'blocked', colour: 'bg-blocked' },
  { id: 'notRun', colour: 'bg-mist' },
] as const

/** The planned cases as one bar: passed, failed, blocked, not run. */
export function ResultBar({ figures, quiet }: { figures: UatFigures; quiet?: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = results.map(({ id }) =>
    t('uat.resultCount', { result: t(`uat.${id}`), count: format.number(figures[id]) }),
  )
  return (
    <span
      role="img"
      aria-label={words.join(t('uat.resultJoin'))}
      className={`result-bar ${quiet ? 'h-1.5 opacity-70' : 'h-3.5'}`}
    >
      {results.map(({ id, colour }) =>
        figures[id] ? <span key={id} className={colour} style={{ flex: `${figures[id]} 0 2px` }} /> : null,
      )}
    </span>
  )
}
