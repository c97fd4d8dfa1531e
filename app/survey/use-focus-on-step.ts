import { useEffect, useRef } from 'react'

/** After a step without a page load, lets a screen reader say what is new; a page that was loaded begins at its top. */
export function useFocusOnStep(step: string) {
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    document.querySelector('h1')?.focus({ preventScroll: true })
  }, [step])
}
