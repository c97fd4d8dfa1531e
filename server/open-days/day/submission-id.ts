import { sha256 } from '../../platform/sha256.ts'

/**
 * The id of what a form makes, from who or what it belongs to and the key it was sent with: what is sent again because
 * its answer was lost is the same thing. undefined without a key: then it is one by chance.
 */
export const submissionId = (of: string | number, key: string | undefined): string | undefined =>
  key === undefined ? undefined : sha256(JSON.stringify(['submission', of, key])).slice(0, 25)
