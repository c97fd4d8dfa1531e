import { phases, type Phase } from '#contract/board/milestones'
import type { Speaker } from './language'

const isKnown = (phase: string): phase is Phase => (phases as readonly string[]).includes(phase)

/** A phase in the reader's language; one that a project named itself stays as it was named. */
export function phaseName({ t }: Pick<Speaker, 't'>, phase: string | null): string {
  if (phase === null || phase === '') return t('phase.none')
  return isKnown(phase) ? t(`phase.${phase}`) : phase
}
