import type { BoardView } from '#contract/board'
import type { Counted, ToldThing } from './counted'
import type { Spoken } from './spoken-by'
import { useWords } from '~/words/say'
import { Ago } from './ago'
import { ProjectLink } from './project-link'
import { StatusMark } from './status-mark'
import { ThingTitle } from './thing-title'
import { byKey } from '#contract/natural-order'

/** The things behind a figure: the page of the project that lists them, with its filters, and their keys where known. */
export interface Behind {
  to: string
  label: string
  keys?: readonly string[]
}

interface UpdatesBehindProps {
  board: BoardView
  of: readonly Counted[]
  spoken: Spoken[]
  behind?: Behind
}

/** How many updates a figure stands on, from whom and how old; what they told of last, and where all of it is. */
export default function UpdatesBehind({ board, of, spoken, behind }: UpdatesBehindProps) {
  const { t, format } = useWords()
  const internal = t('saysWho.internalSource')
  const latest = latestThings(board, of, behind?.keys)
  const all = of[0]?.list
  const list = behind ?? (all && { to: all.to, label: t(all.label) })
  return (
    <>
      <p className="mt-3 font-semibold text-ink">{t('saysWho.updates')}</p>
      {spoken.length === 0 ? <p>{t('saysWho.noSourceLong')}</p> : null}
      <ul>
        {spoken.map(({ name, updates, lastUpdateAt, stale }) => (
          <li key={name ?? ''}>
            {t('saysWho.sent', { name: name ?? internal, count: updates, number: format.number(updates) })} ·{' '}
            <Ago at={lastUpdateAt} />
            {stale ? (
              <span className="text-unknown">
                {' '}
                · <StatusMark health="unknown" label="" /> {t('saysWho.silent')}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {latest.length ? (
        <>
          <p className="mt-3 font-semibold text-ink">{t('saysWho.latest')}</p>
          <ul>
            {latest.map(({ key, title, url, source, updatedAt, pages }) => (
              <li key={key}>
                <ThingTitle thing={{ key, title, internal: false, url }} hidden="" pages={pages} />
                {spoken.length > 1 ? ` · ${source ?? internal}` : null} · <Ago at={updatedAt} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {list && spoken.length ? (
        <ProjectLink to={list.to} className="link mt-1 inline-flex min-h-11 items-center">
          {list.label}
        </ProjectLink>
      ) : null}
    </>
  )
}

/** As many as a glance takes in. */
const most = 5

/** The things of some kinds that were told of last and that the reader may read, each with something to call it by. */
export function latestThings(
  board: BoardView,
  of: readonly Pick<Counted, 'things' | 'pages'>[],
  keys?: readonly string[],
): (ToldThing & { title: string; pages: string | null })[] {
  return of
    .flatMap(({ things, pages }) => (things?.(board) ?? []).map((thing) => ({ ...thing, pages })))
    .filter(({ key, internal, title }) => (!internal || title !== null) && (keys?.includes(key) ?? true))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt) || byKey(a, b))
    .slice(0, most)
    .map((thing) => ({ ...thing, title: thing.title ?? thing.key }))
}
