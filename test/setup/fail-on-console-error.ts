import { afterEach, beforeEach, vi } from 'vitest'

/** A warning of React or a swallowed failure is a defect that only the console saw: it fails the test. */
let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void errors.push(words))
})

afterEach(() => {
  vi.mocked(console.error).mockRestore?.()
  if (errors.length) throw new Error(`console.error was called: ${errors.map((words) => words.join(' ')).join('\n')}`)
})
