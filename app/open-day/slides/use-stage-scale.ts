import { useEffect, useRef } from 'react'

/** Scales the stage to its box where style alone cannot (Chrome before 111, Safari before 16). */
export function useStageScale() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (!current || CSS.supports('scale', 'tan(atan2(100cqw, 1920px))')) return
    const measure = () => current.style.setProperty('--stage-scale', `${current.clientWidth / 1920}`)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return box
}
