import { distance } from 'fastest-levenshtein'
import unhomoglyph from 'unhomoglyph'
import { ownSource } from '../contract/ingest.ts'

/** A source's name as names are compared: `Jira`, `ＪＩＲＡ` and `jira` are one. Case is folded, what is invisible left out. */
export const comparedName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * The letters and digits of a name as the eye takes them: those that look alike (Unicode TR39) are the same. What is
 * left of other planes is one sign, as edits are counted in units of UTF-16.
 */
const seen = (name: string) =>
  unhomoglyph(name.normalize('NFKD'))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[\u{10000}-\u{10FFFF}]/gu, '?')
    .toLowerCase()

/**
 * Whether a reader may take the name for Daylight's own, as `dаylight` with a Cyrillic а, `Day-Light` or `DAYLlGHT`, or
 * with one letter changed, left out or added, as `d@ylight` or `daylight2`.
 */
export const looksLikeOwn = (name: string): boolean =>
  [name, name.toUpperCase(), comparedName(name)].some((written) => distance(seen(written), seen(ownSource)) <= 1)
