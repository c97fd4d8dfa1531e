import type { BoardDifference } from '#contract/board'
import { ChangeLines } from '~/boards/difference/change-lines'
import { weighFirst } from '~/boards/difference/weigh-first'
import { useWords } from '~/lib/say'
import { RecapCard } from './recap-card'

const mostRows = 6

/** What changed since the open day before: what weighs most, the rest behind one touch; on paper all of it. */
export function ChangesPart({ difference }: { difference: BoardDifference | null }) {
  const { t, format } = useWords()
  if (!difference) return null
  const day = format.day(difference.since.day)
  const [first, rest] = weighFirst(difference.changes, mostRows)
  return (
    <RecapCard id="changes" title={t('recap.changes', { day })}>
      {first.length === 0 ? <p>{t('difference.none', { day })}</p> : <ChangeLines changes={first} />}
      {rest.length > 0 ? (
        <details className="recap-more border-t border-line">
          <summary className="link inline-flex min-h-11 items-center text-[14px]">
            {t('difference.more', { count: rest.length })}
          </summary>
          <ChangeLines changes={rest} />
        </details>
      ) : null}
    </RecapCard>
  )
}
