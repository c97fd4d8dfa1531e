import { renderSVG } from 'uqr'
import type { Transaction } from '../../platform/database.ts'
import { sha256 } from '../../platform/sha256.ts'
import type { Services } from '../../services/services.ts'

/** 32 characters, without those that look like others: a byte chooses one with no preference. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 6

/** A code that no open day has. */
export async function newJoinCode({ tokens }: Pick<Services, 'tokens'>, transaction: Transaction): Promise<string> {
  for (;;) {
    const bytes = Buffer.from(sha256(`join:${tokens.next()}`), 'hex').subarray(0, length)
    const code = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
    if ((await transaction.openDay.count({ where: { code } })) === 0) return code
  }
}

/** Where whoever has the code joins. */
export const joinUrlOf = ({ origin }: Pick<Services, 'origin'>, { code }: { code: string }) => `${origin}/j/${code}`

/** The same, also as a QR code (SVG). */
export function joinLink(services: Pick<Services, 'origin'>, openDay: { code: string }) {
  const joinUrl = joinUrlOf(services, openDay)
  return { joinUrl, joinQr: renderSVG(joinUrl, { ecc: 'M', border: 2 }) }
}
