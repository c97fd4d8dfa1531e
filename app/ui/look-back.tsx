import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from '~/words/use-translation'
import type { BoardView, Day } from '#contract/board'
import { useFormat } from '~/words/say'

/** Says plainly that this is not the day asked for, or not today, and leads back. */
export default function LookBack({ board, ahead }: { board: BoardView; ahead: Day | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pathname } = useLocation()
  const day = format.dayWithYear(ahead ?? board.today)
  const said = ahead ? 'ahead' : board.basis === 'rebuilt' ? 'rebuilt' : 'shown'
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-b border-line bg-mist px-4 print:bg-transparent text-[14px]/[22px] wide:px-10">
      <span className="pt-2.5 pb-1 wide:pb-2.5">{t(`lookBack.${said}`, { day })}</span>
      <Link to={pathname} className="no-print flex min-h-11 items-center font-semibold underline underline-offset-4">
        {ahead ? t('lookBack.close') : t('lookBack.back')}
      </Link>
    </p>
  )
}
