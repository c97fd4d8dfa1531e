import { useEffect, useState } from 'react'
import { openChannel } from '~/live/open-channel'

const key = 'daylight-tab'

/** An id by chance; `crypto.randomUUID` is not there on a plain http address in the intranet. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Who this tab is to the room: it survives a reload, and a tab that was duplicated, with the same memory, is another one.
 * null until the page is awake.
 */
export function useTab(): string | null {
  const [tab, setTab] = useState<string | null>(null)
  useEffect(() => {
    const remember = (id: string) => {
      sessionStorage.setItem(key, id)
      setTab(id)
    }
    let own = sessionStorage.getItem(key) ?? newId()
    remember(own)
    const channel = openChannel(key)
    if (!channel) return
    channel.onmessage = ({ data }: MessageEvent<{ asks?: string; taken?: string }>) => {
      if (data.asks === own) channel.postMessage({ taken: own })
      else if (data.taken === own) remember((own = newId()))
    }
    channel.postMessage({ asks: own })
    return () => channel.close()
  }, [])
  return tab
}
