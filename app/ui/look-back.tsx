import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from '~/lib/use-translation'
import type { BoardView } from '#contract/board'
import { useFormat } from '~/lib/format'

/** Says plainly that this is not today, and leads back. */
export function LookBack({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pathname } = useLocation()
  const day = format.dayWithYear(board.today)
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-b border-line bg-mist px-4 py-1 text-[14px]/[22px] wide:px-10">
      <span className="py-2">
        {board.basis === 'rebuilt' ? t('lookBack.rebuilt', { day }) : t('lookBack.shown', { day })}
      </span>
      <Link to={pathname} className="py-2.5 font-semibold underline underline-offset-4">
        {t('lookBack.back')}
      </Link>
    </p>
  )
}
