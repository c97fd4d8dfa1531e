import type { ReactNode } from 'react'
import type { StageView } from '#contract/open-days/views'
import { useWords } from '~/lib/say'
import type { SlideSize } from './slide-part'

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
  return (
    <>
      {title === null ? null : (
        <header>
          <h2 className="slide-title">{title}</h2>
          {lead ? <p className="slide-lead">{lead}</p> : null}
        </header>
      )}
      <div className="slide-content">{children}</div>
      {size === 'stage' ? (
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
