import { parse } from 'cookie'
import type { Sealer } from '../platform/sealer.ts'
import { sha256 } from '../platform/sha256.ts'

const place = 'known device'
const yearInSeconds = 365 * 24 * 60 * 60

/** One for each account, as several people may use one browser; the name does not say which account it is. */
const cookieFor = (account: string) => `daylight-device-${sha256(account).slice(0, 16)}`

/** Browsers in which somebody signed in to an account before: what strangers try elsewhere does not keep them out. */
export function createKnownDevices(sealer: Sealer) {
  return {
    /** What this browser is known to the account by; null where nobody signed in to it here. */
    find(request: Request, account: string): string | null {
      const name = cookieFor(account)
      const token = parse(request.headers.get('cookie') ?? '')[name]
      if (!token) return null
      try {
        return sealer.open(token, place) === account ? token : null
      } catch {
        return null
      }
    },
    /** The header that keeps it for a year. */
    keep(account: string, known: string | null): string {
      const token = known ?? sealer.seal(account, place)
      return `${cookieFor(account)}=${token}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax`
    },
  }
}
