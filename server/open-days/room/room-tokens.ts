import { sha256 } from '../../platform/sha256.ts'

/** What is kept of the token in a participant's cookie. */
export const participantHash = (token: string): string => sha256(`room:${token}`)
