import type { MilestoneView } from '#contract/board'
import { useTranslation } from '~/lib/use-translation'
import { ProjectLink } from '~/ui/project-link'
import { ThingTitle } from '~/ui/thing-title'
import { GateMark } from './gate-mark'
import { useChangeWords } from './use-change-words'

/** A milestone's title, whether it is decided there to go on, and the change requests that move it. */
export function MilestoneName({ milestone }: { milestone: MilestoneView }) {
  const { t } = useTranslation()
  const changes = useChangeWords()(milestone)
  return (
    <>
      <ThingTitle thing={milestone} hidden={t('plan.internalTitle')} />
      {milestone.gate ? (
        <>
          {' '}
          <GateMark />
        </>
      ) : null}
      {changes ? (
        <span className="-my-3 block text-[13px]/5 text-ink-soft">
          <ProjectLink to="changes" className="inline-block py-3 hover:text-ink">
            {changes}
          </ProjectLink>
        </span>
      ) : null}
    </>
  )
}
