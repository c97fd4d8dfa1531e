import { type ReactNode, useEffect, useRef } from 'react'
import { lineEms } from '#contract/open-days/heading-room'
import { fitHeading } from './fit-heading'
import type { SlideSize } from './slide-part'

interface SlideFrameProps {
  size: SlideSize
  /** null where the slide is its own heading. */
  title: string | null
  /** One sentence that says what is shown. */
  lead?: ReactNode
  children: ReactNode
}

/** What every slide has: its heading, a sentence, and what it shows. */
export function SlideFrame({ size, title, lead, children }: SlideFrameProps) {
  const onStage = size === 'stage'
  const content = useFit(onStage)
  return (
    <>
      {title === null ? null : (
        <header>
          <h2 className="slide-title" style={onStage ? fitHeading(title, lineEms.heading) : undefined}>
            {title}
          </h2>
          {lead ? (
            <p
              className="slide-lead"
              style={onStage && typeof lead === 'string' ? fitHeading(lead, lineEms.lead) : undefined}
            >
              {lead}
            </p>
          ) : null}
        </header>
      )}
      <div ref={content} className="slide-content">
        {children}
      </div>
    </>
  )
}

/** What is drawn is made smaller in these steps until it fits; below the last of them its end is not shown. */
const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5]

/**
 * Makes what stands between heading and foot of a wall's slide as small as it takes to fit there: how long words are in a
 * reader's type nobody knows before they are drawn. Without a script, and on a phone, it is as it is.
 */
function useFit(on: boolean) {
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
