import { useTranslation } from '~/words/use-translation'
import type { ConsoleView } from '#contract/open-days/views'
import { placeAfter, placeBefore } from '../next-place'
import type { Driving } from './use-drive'

/** One big "next", and beside it what else a presenter needs without looking. */
export function DriveBar({ stage, drive }: { stage: ConsoleView; drive: Driving }) {
  const { t } = useTranslation()
  const after = placeAfter(stage, drive.place)
  const before = placeBefore(stage, drive.place)
  const isOff = !drive.isDriving
  return (
    <div className="console-drive">
      <button type="button" className="console-key" disabled={isOff || !before} onClick={() => drive.go(before)}>
        ← {t('console.previous')}
      </button>
      <button type="button" className="console-next" disabled={isOff || !after} onClick={() => drive.go(after)}>
        {t('console.next')} →
      </button>
      <button
        type="button"
        className="console-key"
        disabled={isOff}
        aria-pressed={drive.isDark}
        onClick={() => drive.blank(!drive.isDark)}
      >
        {t(drive.isDark ? 'console.unblank' : 'console.blank')}
      </button>
      <button
        type="button"
        className="console-key"
        disabled={isOff}
        aria-pressed={drive.isFrozen}
        onClick={() => drive.freeze(!drive.isFrozen)}
      >
        {t(drive.isFrozen ? 'console.unfreeze' : 'console.freeze')}
      </button>
    </div>
  )
}
