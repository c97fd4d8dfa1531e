import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps texts that only this installation can read again. */
export interface Sealer {
  /** `place` says what the text belongs to: sealed for one place, it opens in no other. */
  seal(text: string, place: string): string
  /** Throws for a text that was sealed elsewhere, for another place, or changed since. */
  open(sealed: string, place: string): string
}

const version = 'v1.'
const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM under a key of its own, derived from the installation's secret (HKDF, RFC 5869). */
export function createSealer(secret: string): Sealer {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'daylight sealing 1', 32))
  return {
    seal(text, place) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
      const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return version + Buffer.concat(sealed).toString('base64url')
    },
    open(sealed, place) {
      if (!sealed.startsWith(version)) throw new Error('not sealed by this version')
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(-tagBytes))
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
