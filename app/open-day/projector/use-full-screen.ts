import { useEffect, useState } from 'react'

/** How long it is offered after the page was opened or loaded again, which leaves it; in milliseconds. */
const offered = 15_000

/** Whether the wall fills the screen, whether to offer it now, and the press that fills or leaves it. */
export function useFullScreen() {
  const [isFull, setFull] = useState(true)
  const [isFresh, setFresh] = useState(true)
  useEffect(() => {
    // Also by the browser's own key, of which the document hears nothing.
    const browsers = window.matchMedia('(display-mode: fullscreen)')
    const look = () => setFull(document.fullscreenElement !== null || browsers.matches)
    look()
    const timer = setTimeout(() => setFresh(false), offered)
    document.addEventListener('fullscreenchange', look)
    browsers.addEventListener('change', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('fullscreenchange', look)
      browsers.removeEventListener('change', look)
    }
  }, [])
  const toggle = () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : // Not there on an iPhone, where nobody projects from.
        document.documentElement.requestFullscreen?.()
    done?.catch(() => {})
  }
  return { isOffered: isFresh && !isFull, toggle }
}
