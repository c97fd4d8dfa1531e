import type { BoardView } from '#contract/board'
import { useWords } from '~/words/say'
import { StatusMark } from '~/ui/status-mark'

/** What the delivery team itself says, when they said something. */
export function Declaration({ board }: { board: BoardView }) {
  const { t, format } = useWords()
  const { declaration } = board.health
  if (!declaration) return null
  return (
    <div className="mt-3 text-[14px]/[22px]">
      <p className="font-semibold">{t('health.declared')}</p>
      <p className="text-pretty">
        <StatusMark health={declaration.health} label="" /> {t(`health.${declaration.health}`)}
      </p>
      {declaration.reason ? <p className="text-pretty whitespace-pre-line">{declaration.reason}</p> : null}
      <p className="text-[13px]/5 text-ink-soft">
        {[declaration.by ?? t('reason.team'), format.day(declaration.on)].join(' · ')}
      </p>
    </div>
  )
}
