import { Link } from '@remix-run/react'
import { reactions } from '#contract/open-days/reactions'
import type { ConsoleView } from '#contract/open-days/views'
import { useFormat } from '~/words/say'
import { useInBoth } from '~/words/in-both'
import { languages } from '~/words/language'
import type { Connection } from '~/live/use-connection'
import { useTranslation } from '~/words/use-translation'
import { Fresh } from '~/ui/fresh'
import { LanguageSwitch } from '~/ui/language-switch'
import { LiveIndicator } from '~/ui/live-indicator'
import { Popover } from '~/ui/popover'
import { StatusMark } from '~/ui/status-mark'
import { BeginAndEnd } from './begin-and-end'
import type { Driving } from './use-drive'
import type { LiveRoom } from '#contract/open-days/room'

interface ConsoleBarProps {
  stage: ConsoleView
  at: string
  connection: Connection
  drive: Driving
}

/** Time, people, who drives; and at its end the beginning and the end. */
export function ConsoleBar({ stage, at, connection, drive }: ConsoleBarProps) {
  const { t, language } = useTranslation()
  const format = useFormat()
  const inBoth = useInBoth()
  const { room, openDay } = stage
  const said = reactions.filter((one) => room.reactions[one] > 0)
  return (
    <header className="console-bar">
      <div className="min-w-0">
        <h1 className="truncate text-[15px]/6 font-semibold text-brand">
          <Link to={at} className="hover:underline">
            {inBoth(openDay.title)}
          </Link>
        </h1>
        <p className="text-[13px]/5 text-ink-soft tabular-nums">
          {t('console.here', { count: room.followers, number: format.number(room.followers) })} ·{' '}
          {t('console.joined', { count: room.joined, number: format.number(room.joined) })}
          {said.map((one) => (
            <span key={one}>
              {' · '}
              {t(`room.reactions.${one}`)}{' '}
              <Fresh value={room.reactions[one]}>{format.number(room.reactions[one])}</Fresh>
            </span>
          ))}
        </p>
      </div>
      <Wheel room={room} drive={drive} />
      {drive.refused ? (
        <p role="alert" className="text-[14px]/5 text-pretty text-critical">
          <StatusMark health="critical" label="" /> {t(`console.refused.${drive.refused}`)}
        </p>
      ) : null}
      <div className="ml-auto flex items-center gap-5 text-[13px] text-ink-soft">
        <LiveIndicator connection={connection} />
        <LanguageSwitch />
        <Popover trigger={t('console.projector')} title={t('console.projectorIn')}>
          {languages.map((one) => (
            <a
              key={one}
              href={`${at}/present?lang=${one}`}
              target="_blank"
              rel="noreferrer"
              lang={one}
              className="link flex min-h-11 items-center text-[15px]"
            >
              {one === language ? t('shell.thisLanguage') : t('shell.otherLanguage')}
            </a>
          ))}
        </Popover>
        <BeginAndEnd stage={stage} />
      </div>
    </header>
  )
}

/** Who drives, and how to take over: at once where nobody does, after a question where somebody is alive. */
function Wheel({ room, drive }: { room: LiveRoom; drive: Driving }) {
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
