import { vi } from 'vitest'

/** What Remix writes when a page is sent a method it does not take: no defect of ours. Everything else still fails. */
const refusedMethod =
  /^Error: (You made a \w+ request to ".*" but did not provide an `action` for route|Invalid request method )/

/** For a test that sends pages every method: what it meets on the console is expected. */
export function tolerateRefusedMethods() {
  const spy = vi.mocked(console.error)
  const fails = spy.getMockImplementation()!
  spy.mockImplementation((...words: unknown[]) => {
    if (!refusedMethod.test(String(words[0]))) fails(...words)
  })
}
