import type { UatCycleView, UatModuleView } from '#contract/board'
import { naturalOrder } from '#contract/natural-order'

/** A cycle's modules as the reader's language orders their names; what belongs to none comes last. */
export function modulesInOrder({ modules }: Pick<UatCycleView, 'modules'>, language: string): UatModuleView[] {
  const compare = naturalOrder(language)
  const isNone = ({ module }: UatModuleView) => Number(module === null)
  return [...modules].sort((a, b) => isNone(a) - isNone(b) || compare(a.module ?? '', b.module ?? ''))
}
