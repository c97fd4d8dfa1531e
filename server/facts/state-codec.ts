import type { Codec } from '../platform/codec.ts'
import type { ThingState } from './fold.ts'

/**
 * The state of a thing as it is stored, null where it was retracted. It is read and written with every update, looked for
 * by its text (`readWithheld`), and folded from the ledger, which alone says what is true: so it stands as it is, and a step
 * of the fold takes whatever memory an earlier one left.
 */
export const stateCodec: Codec<ThingState | null> = {
  encode: (state) => JSON.stringify(state),
  decode: (text) => JSON.parse(text) as ThingState | null,
}
