import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { openChannel } from './open-channel'

const channelName = 'daylight-session'
/** A server that does not answer leaves nobody before an empty page for longer. */
const patience = 5_000

/**
 * Asks for everything on the page again when it may be somebody else's by now: the browser brings it back as it was, or
 * another tab was sent to sign in. What was brought back is hidden until the answer says whose it is.
 */
export function useAskAgain() {
  const { state, revalidate } = useRevalidator()
  const ask = useRef(revalidate)
  useEffect(() => void (ask.current = revalidate))

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      document.documentElement.dataset.asking = ''
      timer = setTimeout(reveal, patience)
      ask.current()
    }
    const channel = openChannel(channelName)
    if (channel) channel.onmessage = () => ask.current()
    window.addEventListener('pageshow', onPageShow)
    return () => {
      clearTimeout(timer)
      channel?.close()
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [])

  useEffect(() => {
    if (state === 'idle') reveal()
  }, [state])
}

const reveal = () => void delete document.documentElement.dataset.asking

/** Lets the other tabs ask again: this one was sent to sign in. */
export function useTellSignedOut() {
  useEffect(() => {
    const channel = openChannel(channelName)
    channel?.postMessage('signed out')
    channel?.close()
  }, [])
}
