import { isStorable } from '../contract/civil.ts'
import { limits } from '../contract/limits.ts'

/**
 * What keeps a JSON value from being stored and sent on unchanged, and where: `nested` too deeply, text that is
 * `not_storable`, a number that is `not_finite` (1e400); null when nothing does. Walks without recursion: depth is the
 * sender's to choose.
 */
export function findUnstorable(value: unknown, path: string): { code: string; path: string } | null {
  const parts = [{ part: value, path, depth: 0 }]
  for (let next = parts.pop(); next; next = parts.pop()) {
    const { part, path, depth } = next
    if (typeof part === 'string' && !isStorable(part)) return { code: 'not_storable', path }
    if (typeof part === 'number' && !Number.isFinite(part)) return { code: 'not_finite', path }
    if (typeof part !== 'object' || part === null) continue
    if (depth >= limits.nesting) return { code: 'nested', path: path.split('.').slice(0, 2).join('.') }
    for (const [name, inner] of Object.entries(part)) {
      if (!isStorable(name)) return { code: 'not_storable', path }
      parts.push({ part: inner as unknown, path: `${path}.${name}`, depth: depth + 1 })
    }
  }
  return null
}

/**
 * JSON of a parsed JSON value, as it was: however deep it is (JSON.stringify gives up where the stack ends), and with
 * numbers too large to be kept still too large (JSON.stringify makes them null, which means something else).
 */
export function deepJson(value: unknown): string {
  let isFinite = true
  try {
    const written = JSON.stringify(value, (_, part: unknown) => {
      isFinite &&= typeof part !== 'number' || Number.isFinite(part)
      return part
    })
    if (isFinite) return written
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const written: string[] = []
  const open: Open[] = []
  for (let part = value; ;) {
    if (typeof part === 'object' && part !== null) {
      const one = openOf(part)
      open.push(one)
      written.push(one.names ? '{' : '[')
    } else written.push(leaf(part))
    let last = open.at(-1)
    while (last && last.at === last.parts.length) {
      written.push(last.names ? '}' : ']')
      open.pop()
      last = open.at(-1)
    }
    if (!last) return written.join('')
    if (last.at > 0) written.push(',')
    if (last.names) written.push(JSON.stringify(last.names[last.at]), ':')
    part = last.parts[last.at++]
  }
}

const leaf = (value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? `${value < 0 ? '-' : ''}1e999` : JSON.stringify(value)

/** A list or an object of which `at` parts are written; a list has no names. */
interface Open {
  names: string[] | null
  parts: unknown[]
  at: number
}
const openOf = (value: object): Open =>
  Array.isArray(value)
    ? { names: null, parts: value, at: 0 }
    : { names: Object.keys(value), parts: Object.values(value), at: 0 }
