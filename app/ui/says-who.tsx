import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'
import { Ago } from './ago'
import { Popover } from './popover'
import { StatusMark } from './status-mark'

interface SaysWhoProps {
  board: BoardView
  /** The kinds of update behind the figure: 'issue', 'test', … */
  kinds: string[]
  /** Formula and denominator, in the reader's language. */
  definition: string
  /** Stands in place of the line, where there is no room for one. */
  label?: string
}

/** The quiet line under a figure: where it comes from, how old it is, and (on touch) how it is counted. */
export function SaysWho({ board, kinds, definition, label }: SaysWhoProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const sources = board.sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
  const latest = sources.reduce((last, source) => (source.lastUpdateAt > last ? source.lastUpdateAt : last), '')
  const shown = sources.slice(0, 3).map((source) => source.name)
  const line = (
    <>
      {sources.some((source) => source.stale) ? <StatusMark health="unknown" label={t('saysWho.silent')} /> : null}{' '}
      {shown.length ? shown.join(', ') : t('saysWho.noSource')}
      {latest ? <> · {<Ago at={latest} />}</> : null} · {t('saysWho.how')}
    </>
  )
  return (
    <Popover trigger={label ?? line} title={t('saysWho.title')}>
      <p className="mt-1 text-pretty">{definition}</p>
      <p className="mt-3 font-semibold text-ink">{t('saysWho.sources')}</p>
      {sources.length === 0 ? <p>{t('saysWho.noSourceLong')}</p> : null}
      <ul>
        {sources.map((source) => (
          <li key={source.name}>
            {source.name} · <Ago at={source.lastUpdateAt} />
            {source.stale ? (
              <span className="text-unknown">
                {' '}
                · <StatusMark health="unknown" label="" /> {t('saysWho.silent')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        {t('saysWho.version', { version: format.number(board.version), day: format.dayWithYear(board.today) })}
      </p>
    </Popover>
  )
}
