import type { PhaseView, ProjectSummary } from '#contract/board'
import { phaseName } from '~/words/phase-name'
import { useWords } from '~/words/say'

const isDone = ({ total, completed }: PhaseView) => total > 0 && completed === total

/** The phases as a row of short lines: filled when done, half filled while under way. */
export function PhaseTrack({ summary }: { summary: ProjectSummary }) {
  const words = useWords()
  const { t } = words
  const { phases, project } = summary
  const state = (phase: ProjectSummary['phases'][number]) => {
    if (isDone(phase)) return t('home.phaseDone')
    return phase.begun || phase.phase === project.phase ? t('home.phaseNow') : t('home.phaseNext')
  }
  return (
    <div className="mt-3 max-w-100">
      <ol aria-label={t('home.track')} className="flex gap-1">
        {phases.map((phase) => (
          <li key={phase.phase} className="relative h-1.5 flex-1 overflow-hidden rounded-full bg-mist">
            <span
              className="absolute inset-y-0 left-0 bg-brand"
              style={{ width: `${phase.total ? (100 * phase.completed) / phase.total : 0}%` }}
            />
            <span className="sr-only">
              {t('home.phaseIs', { phase: phaseName(words, phase.phase), state: state(phase) })}
            </span>
          </li>
        ))}
      </ol>
      {project.phase ? (
        <p className="mt-1.5 text-[12px]/4 text-ink-soft">
          {t('project.phase', { phase: phaseName(words, project.phase) })}
        </p>
      ) : null}
    </div>
  )
}
