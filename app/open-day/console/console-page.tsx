import { useEffect, useRef, useState } from 'react'
import type { ConsoleView } from '#contract/open-days/views'
import { ClockProvider } from '~/words/clock'
import { readableBrand } from '~/ui/readable-brand'
import { useLatest } from '~/live/use-latest'
import { useRoom } from '~/live/use-room'
import { useTranslation } from '~/words/use-translation'
import { ActsContext, type Acts } from '../acts'
import { useDriveKeys, type DriveKey } from '../drive-keys'
import { placeAfter, placeAtEnd, placeBefore } from '../next-place'
import { slideAt } from '../place'
import '../room.css'
import { lookAt, sendAct, type RefusedAct } from '../send-act'
import { useHandedKeys } from '../share-keys'
import { outcomesStamp, roomStamp, stageStamp, talkStamp } from '../stamps'
import { useScreenAwake } from '../use-screen-awake'
import { UntakenKey, useUntaken, whyNotDriving, type Untaken } from '../untaken-key'
import { ConsoleBar } from './console-bar'
import './console.css'
import { ConsoleDesk } from './console-desk'
import { DriveBar } from './drive-bar'
import { SlideStrip } from './slide-strip'
import { SpeakerNotes } from './speaker-notes'
import { useFieldRefusal } from '../use-field-refusal'
import type { MessageKey } from '~/words/translate'
import { StagePair } from './stage-pair'
import { useDrive } from './use-drive'
import { useTab } from './use-tab'

interface ConsolePageProps {
  first: ConsoleView
  loadedAt: string
  /** What leaves the page: the right to it ended, or the open day did. */
  leave: () => void
}

/** Only who drives is refused because somebody else does. */
const refusalOf = ({ refused }: RefusedAct, act: string | undefined) =>
  refused === 'conflict' ? (act === 'return' ? 'refusedReturn' : 'refusedOver') : (`refused.${refused}` as const)

/** What the fields of the console's forms are called there. */
const fields: Readonly<Record<string, MessageKey>> = {
  text: 'console.decision',
  decidedBy: 'console.decidedBy',
  title: 'console.promised',
  owner: 'console.owner',
  dueOn: 'console.due',
  answer: 'console.answer',
}

/** The presenter's side of the room. */
export function ConsolePage({ first, loadedAt, leave }: ConsolePageProps) {
  const { t, language } = useTranslation()
  const project = first.project.key
  const openDay = first.openDay.key
  const at = `/projects/${encodeURIComponent(project)}/open-days/${encodeURIComponent(openDay)}`
  const tab = useTab()
  const { room, connection } = useRoom({ project, openDay, ...(tab ? { tab } : {}) }, first.room, leave)
  const [acts, setActs] = useState(0)
  const stampOf = (told: typeof room, done: number) =>
    [stageStamp(told), talkStamp(told), roomStamp(told), outcomesStamp(told), done].join(' ')
  const latest = useLatest<ConsoleView>(stampOf(room, acts), { stamp: stampOf(first.room, 0), data: first }, () =>
    lookAt(`${at}/room?lang=${language}`),
  )
  const stage = { ...latest, room, state: room.state }
  const isOver = room.state === 'closed' || room.state === 'cancelled'
  const onOver = useRef(leave)
  useEffect(() => void (onOver.current = leave))
  useEffect(() => {
    if (isOver) onOver.current()
  }, [isOver])
  useScreenAwake()
  const drive = useDrive(`${at}/room`, tab, room)
  const { place } = drive

  const send: Acts['send'] = async (fields) => {
    const sent = await sendAct(`${at}/room`, fields)
    if ('done' in sent) {
      setActs((count) => count + 1)
      if (fields.act === 'start' || fields.act === 'rehearse') drive.take(null)
      if (fields.act === 'close') leave()
    }
    return sent
  }
  const [untaken, setUntaken] = useUntaken()
  const take = (key: DriveKey): Untaken | null => {
    // What only brings light back, or is the projector's own, is missed by nobody.
    if (key === 'code' || key === 'full' || (key === 'light' && !(drive.isDark && drive.isDriving))) return null
    const why = whyNotDriving(room, connection, drive.isDriving)
    if (why) return why
    if (key === 'next' || key === 'previous') {
      const to = key === 'next' ? placeAfter(stage, place) : placeBefore(stage, place)
      drive.go(to)
      return to ? null : key === 'next' ? 'last' : 'first'
    }
    if (key === 'first' || key === 'last') drive.go(placeAtEnd(stage, key))
    if (key === 'blank') drive.blank(!drive.isDark)
    if (key === 'light') drive.blank(false)
    if (key === 'freeze') drive.freeze(!drive.isFrozen)
    return null
  }
  const onKey = (key: DriveKey) => {
    const why = take(key)
    setUntaken(why)
    return why
  }
  useDriveKeys(onKey)
  useHandedKeys(project, openDay, onKey)

  const sayField = useFieldRefusal(fields)
  const say: Acts['say'] = (refused, act) =>
    sayField(refused, 'console.refused.field') ?? t(`console.${refusalOf(refused, act)}`)
  const slide = slideAt(stage, place)
  return (
    <ClockProvider today={stage.board.today} loadedAt={loadedAt}>
      <ActsContext.Provider value={{ send, say }}>
        <div className="console" {...readableBrand(first.project.brandColor)}>
          <UntakenKey why={untaken} className="console-untaken" />
          <ConsoleBar stage={stage} at={at} connection={connection} drive={drive} />
          {room.rehearsal ? <p className="console-rehearsal">{t('console.rehearsal.now')}</p> : null}
          <main id="content" className="console-main">
            <div className="console-left">
              <StagePair stage={stage} place={place} />
              <DriveBar stage={stage} drive={drive} />
              <SpeakerNotes notes={slide?.notes} />
              <SlideStrip stage={stage} place={place} drive={drive} />
            </div>
            <ConsoleDesk stage={stage} slide={slide} />
          </main>
        </div>
      </ActsContext.Provider>
    </ClockProvider>
  )
}
