import { useTranslation } from '~/words/use-translation'

interface OrderButtonsProps {
  /** What is moved or removed, for those who hear it: "question 2". */
  what: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  /** Left out where it has to stay. */
  onRemove?: () => void
}

/** Up, down and away. A button that can do nothing stays where it is, so that nothing jumps under the pointer. */
export function OrderButtons({ what, isFirst, isLast, onMove, onRemove }: OrderButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className="flex shrink-0">
      <Small label={t('surveys.editor.up', { what })} sign="↑" off={isFirst} onPress={() => onMove(-1)} />
      <Small label={t('surveys.editor.down', { what })} sign="↓" off={isLast} onPress={() => onMove(1)} />
      <Small label={t('surveys.editor.remove', { what })} sign="×" off={!onRemove} onPress={() => onRemove?.()} />
    </div>
  )
}

interface SmallProps {
  label: string
  sign: string
  off: boolean
  onPress: () => void
}

function Small({ label, sign, off, onPress }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={off}
      className="size-11 text-[17px] text-ink-soft hover:text-ink aria-disabled:opacity-30"
      onClick={() => (off ? undefined : onPress())}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
