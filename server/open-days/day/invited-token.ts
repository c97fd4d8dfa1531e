import { sha256 } from '../../platform/sha256.ts'
import type { Services } from '../../services/services.ts'

/** What is kept of an invitation's token to find it by. */
export const invitedHash = (token: string) => sha256(`invited:${token}`)
const placeOf = (tokenHash: string) => `attendee ${tokenHash}`

/** What is kept of a new token: its hash, and the token itself sealed, so that every later mail has the same link. */
export function newInvitedToken({ tokens, sealer }: Pick<Services, 'sealer' | 'tokens'>) {
  const token = tokens.next()
  const tokenHash = invitedHash(token)
  return { tokenHash, sealedToken: sealer.seal(token, placeOf(tokenHash)) }
}

/** Where somebody who is invited says whether they come. */
export const invitedUrl = (
  { origin, sealer }: Pick<Services, 'origin' | 'sealer'>,
  { tokenHash, sealedToken }: { tokenHash: string; sealedToken: string },
) => `${origin}/i/${sealer.open(sealedToken, placeOf(tokenHash))}`
