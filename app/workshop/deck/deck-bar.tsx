import { useTranslation } from '~/words/use-translation'
import { Popover } from '~/ui/popover'

interface DeckBarProps {
  busy: boolean
  unsaved: boolean
  onDiscard: () => void
}

/** The one button, always in reach, and whether it is needed. */
export function DeckBar({ busy, unsaved, onDiscard }: DeckBarProps) {
  const { t } = useTranslation()
  return (
    <div className="sticky bottom-0 z-[1] -mx-4 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-paper px-4 py-2.5 wide:mx-0 wide:px-0">
      <button className="button" aria-disabled={busy}>
        {t(busy ? 'deck.saving' : 'deck.save')}
      </button>
      {unsaved ? (
        <span className="text-[14px]/[22px] text-ink-soft">
          {t('deck.unsaved')}{' '}
          <Popover trigger={t('deck.discard')} title={t('deck.discardTitle')}>
            <p className="mt-1 text-pretty">{t('deck.discardMore')}</p>
            <button type="button" className="button mt-3" onClick={onDiscard}>
              {t('deck.discardYes')}
            </button>
          </Popover>
        </span>
      ) : (
        <span className="text-[14px]/[22px] text-ink-soft">{t('deck.allSaved')}</span>
      )}
    </div>
  )
}
