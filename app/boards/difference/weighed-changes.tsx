import type { BoardDifference } from '#contract/board'
import { useWords } from '~/words/say'
import { ChangeLines } from './change-lines'

interface WeighedChangesProps {
  difference: BoardDifference
  /** So many are seen at once. */
  most: number
  /** Of what holds the rest. */
  className?: string
}

/** What changed: what weighs most, the rest behind one touch. */
export function WeighedChanges({
  difference: { changes, since, more = 0 },
  most,
  className = '',
}: WeighedChangesProps) {
  const { t, format } = useWords()
  const [first, rest] = [changes.slice(0, most), changes.slice(most)]
  return (
    <>
      {first.length === 0 ? (
        <p>{t('difference.none', { day: format.day(since.day) })}</p>
      ) : (
        <ChangeLines changes={first} />
      )}
      {rest.length > 0 ? (
        <details className={`border-t border-line ${className}`}>
          <summary className="link inline-flex min-h-11 items-center text-[14px]">
            {t('difference.more', { count: rest.length + more })}
          </summary>
          <ChangeLines changes={rest} />
          {more > 0 ? (
            <p className="py-2.5 text-[13px]/5 text-ink-soft">
              {t('difference.notListed', { number: format.number(more), count: more })}
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  )
}
