import { type ReactNode, useEffect, useRef } from 'react'
import { lineEms } from '#contract/open-days/heading-room'
import type { StageView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { fitHeading } from './fit-heading'
import type { SlideSize } from './slide-part'

interface SlideFrameProps {
  stage: StageView
  size: SlideSize
  /** null where the slide is its own heading. */
  title: string | null
  /** One sentence that says what is shown. */
  lead?: ReactNode
  /** How many pages it takes on a wall, and which of them this is, from 0. */
  pages?: { at: number; of: number }
  children: ReactNode
}

/** What every slide has: its heading, a sentence, and at the foot whose it is, of when, and of which version. */
export function SlideFrame({ stage, size, title, lead, pages, children }: SlideFrameProps) {
  const { t, format } = useWords()
  const { project, version, today } = stage.board
  const onStage = size === 'stage'
  const content = useFit(onStage)
  const heading =
    onStage && title !== null && pages && pages.of > 1
      ? t('slides.page', { title, page: Math.min(pages.at, pages.of - 1) + 1, pages: pages.of })
      : title
  return (
    <>
      {heading === null ? null : (
        <header>
          <h2 className="slide-title" style={onStage ? fitHeading(heading, lineEms.heading) : undefined}>
            {heading}
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
      {onStage ? (
        <footer className="slide-foot">
          <span>{[project.customer, project.name].join(' · ')}</span>
          <span>
            {t(stage.room.frozenVersion === null ? 'slides.asOf' : 'slides.held', {
              day: format.dayWithYear(today),
              version: format.number(version),
            })}
          </span>
        </footer>
      ) : null}
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
