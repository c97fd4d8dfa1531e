import type { ProjectionView } from '#contract/open-days/views'
import { formatInstant } from '~/words/civil-format'
import { useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { JoinCode } from '../slides/join-code'

/** Before it begins: what it is, when, and how to join. Afterwards: thanks. */
export function WaitingWall({ stage }: { stage: ProjectionView }) {
  const { t, language } = useTranslation()
  const inBoth = useInBoth()
  const { openDay, project, state, join } = stage
  const when = formatInstant(language, openDay.startsAt, openDay.timeZone)
  const isAhead = state === 'planned' || state === 'live'
  return (
    <div className="slide-box">
      <article className="slide" data-size="stage">
        <div className="slide-content">
          <div className={isAhead ? 'slide-split slide-split-end' : ''}>
            <div>
              <p className="slide-title text-brand">{project.customer}</p>
              <p className="slide-headline">
                {isAhead ? inBoth(openDay.title) : t(state === 'cancelled' ? 'room.cancelled' : 'room.wall.closed')}
              </p>
              {isAhead ? <p className="slide-label mt-10">{t('room.wall.soon', { when })}</p> : null}
            </div>
            {isAhead ? <JoinCode join={join} /> : null}
          </div>
        </div>
      </article>
    </div>
  )
}
