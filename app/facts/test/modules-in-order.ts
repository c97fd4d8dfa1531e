import type { UatCycleView, UatModuleView } from '#section/test'
import { inReadersScript } from '#contract/in-readers-script'
import type { Language } from '~/words/language'
import { naturalOrder } from '#contract/natural-order'

/** A cycle's modules as the reader's language orders their names; what belongs to none comes last. */
export function modulesInOrder({ modules }: Pick<UatCycleView, 'modules'>, language: Language): UatModuleView[] {
  const compare = naturalOrder(language)
  const name = ({ module }: UatModuleView) => inReadersScript(module ?? '', language)
  const isNone = ({ module }: UatModuleView) => Number(module === null)
  return [...modules].sort((a, b) => isNone(a) - isNone(b) || compare(name(a), name(b)))
}
