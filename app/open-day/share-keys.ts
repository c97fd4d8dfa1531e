import { useEffect, useRef } from 'react'
import { openChannel } from '~/lib/open-channel'
import type { DriveKey } from './drive-keys'

const nameOf = (project: string, openDay: string) => `daylight-keys ${project} ${openDay}`

/** Hands a key on to the console in another window of the same browser: a clicker reaches whichever is in front. */
export function handKeyOn(project: string, openDay: string, key: DriveKey) {
  const channel = openChannel(nameOf(project, openDay))
  channel?.postMessage(key)
  channel?.close()
}

/** Hears the keys that the projector's window hands on. */
export function useHandedKeys(project: string, openDay: string, onKey: (key: DriveKey) => void) {
  const handle = useRef(onKey)
  useEffect(() => void (handle.current = onKey))
  useEffect(() => {
    const channel = openChannel(nameOf(project, openDay))
    if (!channel) return
    channel.onmessage = ({ data }: MessageEvent<DriveKey>) => handle.current(data)
    return () => channel.close()
  }, [project, openDay])
}
