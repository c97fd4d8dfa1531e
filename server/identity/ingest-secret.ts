import { randomBytes } from 'node:crypto'
import { sha256 } from '../platform/sha256.ts'

/** A fresh ingest key: `dl_` and 32 random bytes. */
export const newSecret = () => `dl_${randomBytes(32).toString('base64url')}`

/** What is stored of it, SHA-256 in hex. The secret is random enough that nothing slower is needed. */
export const hashSecret = (secret: string) => sha256(secret)

/** The first characters, by which people recognise a key in a list. */
export const startOf = (secret: string) => secret.slice(0, 11)
