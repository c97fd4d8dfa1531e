import type { LiveRoom } from '#contract/open-days/room'
import { useTranslation } from '~/words/use-translation'
import { Popover } from '~/ui/popover'
import { StatusMark } from '~/ui/status-mark'
import type { Driving } from './use-drive'

/** Who drives, and how to take over: at once where nobody does, after a question where somebody is alive. */
export function Wheel({ room, drive }: { room: LiveRoom; drive: Driving }) {
  const { t } = useTranslation()
  if (drive.isDriving)
    return (
      <p className="flex flex-wrap items-center gap-x-4">
        <span className="font-semibold text-good">
          <StatusMark health="good" label="" /> {t('console.driving')}
        </span>
        <button type="button" className="link min-h-11" onClick={drive.release}>
          {t('console.release')}
        </button>
      </p>
    )
  const name = room.driverName ?? ''
  const close = (event: React.MouseEvent) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover?.()
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <span className="text-attention">
        <StatusMark health="attention" label="" />{' '}
        {t(room.driver === null ? 'console.nobody' : room.driverIsGone ? 'console.gone' : 'console.somebody', { name })}
      </span>
      {room.driver && !room.driverIsGone ? (
        <Popover trigger={t('console.take')} title={t('console.takeSure', { name })}>
          <p className="mt-1 text-pretty">{t('console.takeMore', { name })}</p>
          <button
            type="button"
            className="button mt-3"
            onClick={(event) => {
              close(event)
              drive.take(room.driver)
            }}
          >
            {t('console.takeYes')}
          </button>
        </Popover>
      ) : (
        <button type="button" className="link min-h-11" onClick={() => drive.take(null)}>
          {t('console.take')}
        </button>
      )}
    </div>
  )
}
