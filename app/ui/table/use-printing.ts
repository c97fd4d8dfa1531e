import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows of one table that are put on paper, as many as somebody reads there; more is for a screen. */
export const mostPrinted = 50

/** True while the page is put on paper; what depends on it is there before the first sheet is. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}
