import type { ReactNode } from 'react'
import { lineEms } from '#contract/open-days/heading-room'
import type { StageView } from '#contract/open-days/views'
import { useWords } from '~/words/say'
import { fitHeading } from './fit-heading'
import type { SlideSize } from './slide-part'
import { useFit } from './use-fit'

interface SlideFrameProps {
  stage: StageView
  size: SlideSize
  /** null where the slide is its own heading. */
  title: string | null
  /** One sentence that says what is shown. */
  lead?: ReactNode
  children: ReactNode
}

/** What every slide has: its heading, a sentence, and at the foot whose it is, of when, and of which version. */
export function SlideFrame({ stage, size, title, lead, children }: SlideFrameProps) {
  const { t, format } = useWords()
  const { project, version, today } = stage.board
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
