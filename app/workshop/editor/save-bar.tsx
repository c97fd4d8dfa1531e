import { useWords } from '~/words/say'
import { Popover } from '~/ui/popover'

interface SaveBarProps {
  /** The version that was loaded; 0 for a template that is not saved yet. */
  version: number
  busy: boolean
  unsaved: boolean
  onDiscard: () => void
}

/** The one button, always in reach, and what it will make. */
export function SaveBar({ version, busy, unsaved, onDiscard }: SaveBarProps) {
  const { t, format } = useWords()
  return (
    <div className="sticky bottom-0 z-[1] -mx-4 flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-paper px-4 py-2.5 wide:mx-0 wide:px-0">
      <button className="button" aria-disabled={busy}>
        {t(busy ? 'surveys.editor.saving' : 'surveys.editor.save')}
      </button>
      {unsaved ? (
        <span className="text-[14px]/[22px] text-ink-soft">
          {t('surveys.editor.unsaved')}{' '}
          <Popover trigger={t('surveys.editor.discard')} title={t('surveys.editor.discardTitle')}>
            <p className="mt-1 text-pretty">{t('surveys.editor.discardMore')}</p>
            <button type="button" className="button mt-3" onClick={onDiscard}>
              {t('surveys.editor.discardYes')}
            </button>
          </Popover>
        </span>
      ) : (
        <span className="text-[14px]/[22px] text-ink-soft">
          {version > 0
            ? t('surveys.editor.savedAs', { number: format.number(version) })
            : t('surveys.editor.neverSaved')}
        </span>
      )}
    </div>
  )
}
