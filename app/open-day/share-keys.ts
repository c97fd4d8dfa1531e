import { useEffect, useRef } from 'react'
import { openChannel } from '~/live/open-channel'
import type { DriveKey } from './drive-keys'
import type { Untaken } from './untaken-key'

const nameOf = (project: string, openDay: string) => `daylight-keys ${project} ${openDay}`
/** How long a console has to answer, in milliseconds. */
const patience = 500

interface Handed {
  press: string
  key: DriveKey
}
interface Answer {
  answers: string
  untaken: Untaken | null
}

/**
 * Hands a key on to the console in another window of the same browser: a clicker reaches whichever is in front. Gives
 * why it was not taken; null where a console took it.
 */
export function handKeyOn(project: string, openDay: string, key: DriveKey): Promise<Untaken | null> {
  const channel = openChannel(nameOf(project, openDay))
  if (!channel) return Promise.resolve('noConsole')
  const press = `${performance.now()} ${Math.random()}`
  return new Promise<Untaken | null>((resolve) => {
    let heard: Untaken = 'noConsole'
    channel.onmessage = ({ data }: MessageEvent<Partial<Answer>>) => {
      if (data.answers !== press) return
      // Of several consoles one drives: it counts.
      if (data.untaken) heard = data.untaken
      else resolve(null)
    }
    setTimeout(() => resolve(heard), patience)
    channel.postMessage({ press, key } satisfies Handed)
  }).finally(() => channel.close())
}

/** Hears the keys that the projector's window hands on; `onKey` gives why one is not taken. */
export function useHandedKeys(project: string, openDay: string, onKey: (key: DriveKey) => Untaken | null) {
  const handle = useRef(onKey)
  useEffect(() => void (handle.current = onKey))
  useEffect(() => {
    const channel = openChannel(nameOf(project, openDay))
    if (!channel) return
    channel.onmessage = ({ data }: MessageEvent<Partial<Handed>>) => {
      if (!data.press || !data.key) return
      channel.postMessage({ answers: data.press, untaken: handle.current(data.key) } satisfies Answer)
    }
    return () => channel.close()
  }, [project, openDay])
}
