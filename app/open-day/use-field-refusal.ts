import { useProblemWords } from '~/ui/form/field-problems'
import type { MessageKey } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import type { RefusedAct } from './send-act'

/** Says which field is wrong by what it is called, and what is wrong with it; null where no field is known to be. */
export function useFieldRefusal(names: Readonly<Record<string, MessageKey>>) {
  const { t } = useTranslation()
  const sayProblem = useProblemWords()
  return ({ problems = {} }: RefusedAct, sentence: MessageKey): string | null => {
    const name = Object.keys(problems).find((one) => Object.hasOwn(names, one))
    return name === undefined ? null : t(sentence, { field: t(names[name]!), problem: sayProblem(problems[name])! })
  }
}
