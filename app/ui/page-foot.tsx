import { Form, useLocation } from '@remix-run/react'
import type { BoardView, Day } from '#contract/board'
import { useWords } from '~/words/say'
import { sayVersion } from './say-version'

/** What the page stands on, and the quiet way back in time; on paper the foot of each sheet says it. */
export default function PageFoot({ board, asOf }: { board: BoardView; asOf: Day | null }) {
  const words = useWords()
  const { t } = words
  const { pathname } = useLocation()
  return (
    <footer className="mx-auto flex w-full max-w-310 flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 pb-10 text-[13px]/5 text-ink-soft wide:px-10 print:hidden">
      <p>{sayVersion(words, board)}</p>
      <Form method="get" action={pathname} className="no-print flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor="as-of">{t('lookBack.pick')}</label>
        <input
          key={asOf}
          id="as-of"
          aria-describedby="as-of-means"
          type="date"
          name="asOf"
          required
          defaultValue={asOf ?? board.today}
          max={asOf ? undefined : board.today}
          className="min-h-11 border-b border-line bg-transparent text-ink tabular-nums"
        />
        <button className="min-h-11 min-w-11 text-brand">{t('lookBack.go')}</button>
        <span id="as-of-means" className="basis-full">
          {t('lookBack.means')}
        </span>
      </Form>
    </footer>
  )
}
