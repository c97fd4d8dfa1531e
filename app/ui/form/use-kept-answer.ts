import { useState } from 'react'

/**
 * What the last form on a page came to, as long as the page is there: Remix forgets it whenever the page looks again, and what
 * is shown once must not vanish because a tool sent something. `of` says what the page shows: with another it is forgotten.
 */
export function useKeptAnswer<Answer>(answer: Answer | undefined, of = ''): Answer | undefined {
  const [kept, setKept] = useState({ answer, of })
  const isNewer = answer !== undefined && answer !== kept.answer
  if (isNewer || kept.of !== of) setKept({ answer, of })
  return isNewer || kept.of !== of ? answer : kept.answer
}
