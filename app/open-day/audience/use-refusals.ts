import { useTranslation } from '~/lib/use-translation'
import type { Refused } from '../send-act'

/** What is done without writing anything. */
export const isPress = (act: unknown): act is string =>
  ['vote', 'poll', 'react', 'pulse'].some((press) => press === act)

/** Says to somebody in a room why what they did was not taken: of what they wrote, that it is kept; of a press, no such thing. */
export function useRefusals() {
  const { t } = useTranslation()
  return (refused: Refused, act: string | null | undefined): string =>
    t(isPress(act) ? `room.uncounted.${refused}` : `room.refused.${refused}`)
}
