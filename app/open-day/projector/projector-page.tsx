import { useState } from 'react'
import type { SlideType } from '#contract/open-days/slides'
import type { ProjectionView, StageView } from '#contract/open-days/views'
import { readableBrand } from '~/ui/readable-brand'
import { useLatest } from '~/live/use-latest'
import { useRoom } from '~/live/use-room'
import { useTranslation } from '~/words/use-translation'
import { useDriveKeys } from '../drive-keys'
import { slideAt } from '../place'
import { lookAt } from '../send-act'
import { handKeyOn } from '../share-keys'
import { SlideView } from '../slides/slide-view'
import { roomStamp, stageStamp, talkStamp } from '../stamps'
import { UntakenKey, useUntaken } from '../untaken-key'
import { useScreenAwake } from '../use-screen-awake'
import './projector.css'
import { useFullScreen } from './use-full-screen'
import { WaitingWall } from './waiting-wall'
import { QrCode } from '~/ui/qr-code'
import { useLocation } from '@remix-run/react'

/** Slides that say themselves how to join. */
const withOwnCode: readonly SlideType[] = ['poll', 'questions', 'pulse']

/** What the room sees: the slide and nothing else, as large as the wall is. */
export function ProjectorPage({ first }: { first: ProjectionView }) {
  const { t, language } = useTranslation()
  const project = first.project.key
  const openDay = first.openDay.key
  const at = `/projects/${encodeURIComponent(project)}/open-days/${encodeURIComponent(openDay)}`
  const { room, connection } = useRoom({ project, openDay }, first.room, () => window.location.reload())
  const stampOf = (told: typeof room) => [stageStamp(told), talkStamp(told), roomStamp(told)].join(' ')
  const latest = useLatest<ProjectionView>(stampOf(room), { stamp: stampOf(first.room), data: first }, () =>
    lookAt(`${at}/room?for=projector&lang=${language}`),
  )
  const [withCode, setWithCode] = useState(false)
  const toggleCode = () => setWithCode((shown) => !shown)
  const full = useFullScreen()
  useScreenAwake()
  const [untaken, setUntaken] = useUntaken()
  useDriveKeys((key) => {
    if (key === 'code') toggleCode()
    else if (key === 'full') full.toggle()
    else void handKeyOn(project, openDay, key).then(setUntaken)
  })

  const stage = { ...latest, room, state: room.state }
  const slide = slideAt(stage, room)
  const isWaiting = !room.open
  const showsCode = withCode && !isWaiting && !(slide && withOwnCode.includes(slide.type))
  return (
    <main
      id="content"
      className="wall"
      data-blank={room.blank && room.open}
      data-code={showsCode}
      {...readableBrand(first.project.brandColor)}
    >
      <h1 className="sr-only">{stage.project.name}</h1>
      <div className="wall-stage" data-slide={slide?.id} aria-hidden={room.blank}>
        {isWaiting ? (
          <WaitingWall stage={stage} />
        ) : slide ? (
          <SlideView slide={slide} stage={stage} step={room.step} size="projector" />
        ) : null}
      </div>
      {room.rehearsal ? <p className="wall-rehearsal">{t('room.wall.rehearsal')}</p> : null}
      <UntakenKey why={untaken} className="wall-untaken" />
      {showsCode ? <CornerCode join={stage.join} /> : null}
      {full.isOffered ? (
        <button type="button" className="wall-full" onClick={full.toggle}>
          {t('room.wall.fill')}
        </button>
      ) : null}
      <ProjectorMenu toggleCode={toggleCode} toggleFull={full.toggle} />
      {connection === 'offline' ? (
        <p role="status" className="wall-offline">
          <span aria-hidden="true">▲</span> {t('room.wall.offline')}
        </p>
      ) : null}
    </main>
  )
}

/** How to join, in a corner, for those who come late. */
function CornerCode({ join }: { join: StageView['join'] }) {
  const { t } = useTranslation()
  return (
    <aside className="wall-code">
      <QrCode svg={join.qr} label={t('slides.joinQr', { url: join.url })} className="wall-qr" />
      <p className="wall-letters">{join.code}</p>
    </aside>
  )
}

interface ProjectorMenuProps {
  toggleCode: () => void
  toggleFull: () => void
}

/**
 * Shown while the pointer moves over it or the keyboard is in it: full screen, the code, the room's other language, and
 * what keys do.
 */
function ProjectorMenu({ toggleCode, toggleFull }: ProjectorMenuProps) {
  const { t, language } = useTranslation()
  const { pathname } = useLocation()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className="wall-menu">
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={toggleFull}>
        {t('room.wall.full')}
      </button>
      <button type="button" className="min-h-11 px-3 hover:underline" onClick={toggleCode}>
        {t('room.wall.code')}
      </button>
      <a href={`${pathname}?lang=${other}`} lang={other} className="flex min-h-11 items-center px-3 hover:underline">
        {t('shell.otherLanguage')}
      </a>
      <span className="px-3 text-ink-soft">{t('room.wall.keys')}</span>
    </div>
  )
}
