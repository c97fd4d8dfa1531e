/** How values of one shape are stored as text: what one release wrote, every later one reads. */
export interface Codec<Value> {
  encode(value: Value): string
  /** Throws for text that is no such value, and for one that a later release wrote. */
  decode(text: string): Value
}

/** Makes of a value as one version of its shape had it what the next version has. */
type Upcast = (kept: unknown) => unknown

interface Shape<Value> {
  /** What is stored, for whoever reads the error. */
  name: string
  /** Gives the value of something parsed, or throws: a schema does. */
  schema: { parse(kept: unknown): Value }
  /** By the version that each is for. The first version that is written as such is 1; what says none is of version 0. */
  upcasts?: readonly Upcast[]
}

const asItIs: Upcast = (kept) => kept

/** Stands before every value. What was stored before there were versions has no field of that name. */
const mark = '$shape'
interface Stored {
  [mark]: number
  value: unknown
}

const isStored = (parsed: unknown): parsed is Stored =>
  typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, mark)

/** A codec of small values: they are stored with the version of their shape, and looked at whenever they are read. */
export function createCodec<Value>({ name, schema, upcasts = [asItIs] }: Shape<Value>): Codec<Value> {
  const current = upcasts.length
  return {
    encode: (value) => JSON.stringify({ [mark]: current, value } satisfies Stored),
    decode(text) {
      const parsed: unknown = JSON.parse(text)
      const { [mark]: version, value } = isStored(parsed) ? parsed : { [mark]: 0, value: parsed }
      requireKnown(name, version, current)
      const kept = upcasts.slice(version).reduce((before, upcast) => upcast(before), value)
      try {
        return schema.parse(kept)
      } catch (cause) {
        throw new Error(`a stored ${name} of version ${version} cannot be read`, { cause })
      }
    },
  }
}

/** Throws where what is stored is of a version that this release does not know. */
export function requireKnown(name: string, version: number, current: number): void {
  if (!Number.isInteger(version) || version < 0 || version > current)
    throw new Error(`a stored ${name} is of version ${version}: this release knows ${current} at most`)
}
