import { useTranslation } from '~/lib/use-translation'
import type { Refused } from '../send-act'

/** Says to somebody in a room why what they did was not taken: of what they wrote, that it is kept; of a press, no such thing. */
export function useRefusals() {
  const { t } = useTranslation()
  return (refused: Refused, act: string | null | undefined): string =>
    act === 'ask' || act === 'join' ? t(`room.refused.${refused}`) : t(`room.uncounted.${refused}`)
}
