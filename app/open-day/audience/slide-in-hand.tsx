import { useEffect, useState, type ComponentProps } from 'react'
import type { SlideView } from '../slides/slide-view'
import '../slides/slides.css'

/** Between two tries where the network was away. */
const again = 3_000

async function load(): Promise<typeof SlideView> {
  try {
    return (await import('../slides/slide-view')).SlideView
  } catch {
    await new Promise((resolve) => setTimeout(resolve, again))
    return load()
  }
}
/** The server draws at once; what draws slides in a browser arrives once the page answers to touch. */
let arrived = import.meta.env.SSR ? await load() : null

/** Fetches what draws slides, so that it is there when the room opens or goes on to a slide. */
export const useSlidesAhead = () => useEffect(() => void load().then((loaded) => (arrived = loaded)), [])

/** A slide on a phone. Until what draws it has arrived, it stands as the server drew it. */
export function SlideInHand(slide: Omit<ComponentProps<typeof SlideView>, 'size'>) {
  const [Slide, setSlide] = useState(() => arrived)
  useEffect(() => {
    if (Slide) return
    let left = false
    void load().then((loaded) => {
      arrived = loaded
      if (!left) setSlide(() => loaded)
    })
    return () => {
      left = true
    }
  }, [Slide])
  // React leaves alone what stands in an element whose content it is told not to make.
  if (!Slide) return <div suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
  return (
    <div>
      <Slide {...slide} size="phone" />
    </div>
  )
}
