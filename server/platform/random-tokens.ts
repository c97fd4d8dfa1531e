import { randomBytes } from 'node:crypto'

/** Where tokens and ids come from: chance, or in the demo a story that is the same at every run. */
export interface Tokens {
  /** 128 bits as 22 characters that stand in addresses. */
  next(): string
}

/** Tokens that nobody can guess. */
export const randomTokens: Tokens = { next: () => randomBytes(16).toString('base64url') }
