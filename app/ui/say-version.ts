import type { BoardView } from '#contract/board'
import type { Words } from '~/words/say'

/** Which version this is; a day before the first update arrived had none, so it says from which it was rebuilt. */
export function sayVersion({ t, format }: Pick<Words, 't' | 'format'>, { basis, version, today }: BoardView): string {
  const facts = { version: format.number(version), day: format.dayWithYear(today) }
  return basis === 'rebuilt' && version > 0 ? t('saysWho.rebuilt', facts) : t('saysWho.version', facts)
}
