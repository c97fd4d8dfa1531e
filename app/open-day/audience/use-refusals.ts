import type { MessageKey } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import type { RefusedAct } from '../send-act'
import { useFieldRefusal } from '../use-field-refusal'

/** What is done without writing anything. */
export const isPress = (act: unknown): act is string =>
  ['vote', 'poll', 'react', 'pulse'].some((press) => press === act)

/** What the fields of a room's forms are called there. */
const fields: Readonly<Record<string, MessageKey>> = {
  text: 'room.question',
  name: 'room.name',
  question: 'room.questions',
  option: 'room.poll',
  reaction: 'room.reactions.title',
  useful: 'room.pulse.useful',
  confident: 'room.pulse.confident',
}

/** Says to somebody in a room why what they did was not taken: of what they wrote, that it is kept; of a press, no such thing. */
export function useRefusals() {
  const { t } = useTranslation()
  const say = useFieldRefusal(fields)
  return (act: RefusedAct, name: string | null | undefined): string => {
    const kind = isPress(name) ? 'uncounted' : 'refused'
    return say(act, `room.${kind}.field`) ?? t(`room.${kind}.${act.refused}`)
  }
}
