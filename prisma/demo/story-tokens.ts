import type { Tokens } from '../../server/platform/random-tokens.ts'
import { sha256 } from '../../server/platform/sha256.ts'

/** Tokens that are the same at every run: good for a story, and for nothing that is to be kept secret. */
export function storyTokens(story: string): Tokens {
  let told = 0
  return {
    next: () =>
      Buffer.from(sha256(`${story} ${++told}`), 'hex')
        .toString('base64url')
        .slice(0, 22),
  }
}
