import { useWords } from '~/words/say'
import type { BoardView } from '#contract/board'
import { Ago } from './ago'
import type { Counted } from './counted'
import { Popover } from './popover'
import { sayVersion } from './say-version'
import { later } from './later'
import { latestOf, spokenBy } from './spoken-by'
import { StatusMark } from './status-mark'
import type { Behind } from './updates-behind'

/** Folded away at first. */
const UpdatesBehind = later(() => import('./updates-behind'))

interface SaysWhoProps {
  board: BoardView
  /** The kinds of fact behind the figure. */
  of: readonly Counted[]
  /** The sources behind the figure; all that spoke of the kinds where left out. */
  sources?: string[]
  /** The formula, in the reader's language. */
  definition: string
  /** What it is counted out of, with figures; what the kinds say of the board where left out. */
  denominator?: string
  /** Where the things behind it are listed; the page of the first kind where left out. */
  behind?: Behind
  /** Stands in place of the line, where there is no room for one. */
  label?: string
}

/**
 * The quiet line under a figure: where it comes from and how old it is; on touch, how it is counted, out of what, and
 * the updates behind it.
 */
export function SaysWho({ board, of, sources, definition, denominator, behind, label }: SaysWhoProps) {
  const words = useWords()
  const { t } = words
  const kinds = of.map(({ kind }) => kind)
  const spoken = spokenBy(board.sources, kinds, sources)
  const latest = latestOf(spoken)
  const shown = spoken.slice(0, 3).map(({ name }) => name ?? t('saysWho.internalSource'))
  const outOf = denominator ?? of.flatMap((one) => one.outOf(words, board) ?? []).join(' ')
  const line = (
    <>
      {spoken.some(({ stale }) => stale) ? <StatusMark health="unknown" label={t('saysWho.silent')} /> : null}{' '}
      {shown.length ? shown.join(t('saysWho.join')) : t('saysWho.noSource')}
      {latest ? <> · {<Ago at={latest} />}</> : null} · {t('saysWho.how')}
    </>
  )
  return (
    <Popover trigger={label ?? line} title={t('saysWho.title')}>
      {outOf ? <p className="mt-1 text-pretty text-ink">{outOf}</p> : null}
      <p className="mt-1 text-pretty">{definition}</p>
      <UpdatesBehind board={board} of={of} spoken={spoken} behind={behind} />
      <p className="mt-3">{sayVersion(words, board)}</p>
    </Popover>
  )
}
