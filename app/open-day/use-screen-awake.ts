import { useEffect } from 'react'

/**
 * Keeps the screen awake for as long as the page is looked at. Browsers do so only on https or on the machine itself, and
 * not while a battery is low: then the screen sleeps as it would.
 */
export function useScreenAwake() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let left = false
    // The browser lets go of it whenever another tab is looked at.
    const ask = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible' || lock?.released === false) return
      const got = await navigator.wakeLock.request('screen').catch(() => null)
      if (left) await got?.release()
      else lock = got
    }
    const asked = () => void ask()
    asked()
    document.addEventListener('visibilitychange', asked)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', asked)
      void lock?.release()
    }
  }, [])
}
