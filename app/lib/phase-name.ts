import { useTranslation } from '~/lib/use-translation'
import type { Phase } from '#contract/board'

const known: Record<Phase, true> = {
  'kick-off': true,
  requirements: true,
  design: true,
  'build-uat': true,
  'go-live': true,
  training: true,
  closing: true,
}
const isKnown = (phase: string): phase is Phase => Object.hasOwn(known, phase)

/** A phase in the reader's language; one that a project named itself stays as it was named. */
export function usePhaseName() {
  const { t } = useTranslation()
  return (phase: string | null) =>
    phase === null || phase === '' ? t('phase.none') : isKnown(phase) ? t(`phase.${phase}`) : phase
}
