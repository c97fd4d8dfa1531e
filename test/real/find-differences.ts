const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const show = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/**
 * Where `actual` does not say what `expected` says, one line each, by path. What is not expected is not looked at;
 * things with a `key` are found by it, other lists have to be the same length and in the same order.
 */
export function* findDifferences(expected: unknown, actual: unknown, path = ''): Generator<string> {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const keyed = expected.length > 0 && expected.every((one) => isObject(one) && 'key' in one)
    if (!keyed && expected.length !== actual.length)
      yield `${path}.length: expected ${expected.length}, got ${actual.length}`
    const byKey = new Map(keyed ? actual.map((one) => [(one as { key: unknown }).key, one as unknown]) : [])
    for (const [index, one] of expected.entries()) {
      const key = keyed ? (one as { key: unknown }).key : undefined
      const name = keyed ? String(key) : ((one as { day?: string } | null)?.day ?? index)
      yield* findDifferences(one, keyed ? byKey.get(key) : actual[index], `${path}[${name}]`)
    }
  } else if (isObject(expected) && isObject(actual) && !Array.isArray(expected) && !Array.isArray(actual)) {
    for (const [key, value] of Object.entries(expected))
      yield* findDifferences(value, actual[key], path ? `${path}.${key}` : key)
  } else if (typeof expected === 'number' && typeof actual === 'number') {
    // Sums of tenths, as in the defect index, differ in the last bit by the order of adding.
    if (Math.abs(expected - actual) > 1e-9) yield `${path}: expected ${expected}, got ${actual}`
  } else if (expected !== actual) yield `${path}: expected ${show(expected)}, got ${show(actual)}`
}
