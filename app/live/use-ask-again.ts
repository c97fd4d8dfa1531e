import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
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
  const isBusy = useNavigation().state !== 'idle' || state !== 'idle'
  const stage = useRef<'nothing' | 'wanted' | 'asked' | 'answering'>('nothing')
  const [, wake] = useState(0)
  useEffect(() => {
    // What is on its way is waited for: asking meanwhile would break it off.
    if (stage.current === 'wanted' && !isBusy) {
      stage.current = 'asked'
      revalidate()
    } else if (stage.current === 'asked' && isBusy) stage.current = 'answering'
    else if (stage.current === 'answering' && !isBusy) {
      stage.current = 'nothing'
      reveal()
    }
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      stage.current = 'wanted'
      wake((times) => times + 1)
    }
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      document.documentElement.dataset.asking = ''
      timer = setTimeout(reveal, patience)
      ask()
    }
    const channel = openChannel(channelName)
    if (channel) channel.onmessage = ask
    window.addEventListener('pageshow', onPageShow)
    return () => {
      clearTimeout(timer)
      channel?.close()
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [])
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
