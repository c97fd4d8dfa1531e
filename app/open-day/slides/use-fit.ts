import { useEffect, useRef } from 'react'

/** What is drawn is made smaller in these steps until it fits; below the last of them its end is not shown. */
const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5]

/**
 * Makes what stands between heading and foot of a wall's slide as small as it takes to fit there: how long words are in a
 * reader's type nobody knows before they are drawn. Without a script, and on a phone, it is as it is.
 */
export function useFit(on: boolean) {
  const content = useRef<HTMLDivElement>(null)
  // After every render: what is shown changes with the room.
  useEffect(() => {
    const element = content.current
    if (!element || !on) return
    const fit = () => {
      for (const scale of scales) {
        element.style.zoom = String(scale)
        if (element.scrollHeight <= element.clientHeight + 1) return
      }
    }
    fit()
    let isGone = false
    void document.fonts?.ready.then(() => {
      if (!isGone) fit()
    })
    return () => {
      isGone = true
    }
  })
  return content
}
