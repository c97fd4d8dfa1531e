import { renderSVG } from 'uqr'
import type { Services } from '../../services/services.ts'
import { codeHash } from './tokens.ts'

/** What is kept of a new open link: the code's hash to find it by, and the code itself sealed, to be shown again. */
export function newOpenLink({ tokens, sealer }: Pick<Services, 'sealer' | 'tokens'>) {
  const code = tokens.next()
  const hash = codeHash(code)
  return { code, stored: { openCodeHash: hash, openCode: sealer.seal(code, placeOf(hash)) } }
}
const placeOf = (hash: string) => `open link ${hash}`

/** Where everyone who has the link answers. */
export const openLinkUrl = (origin: string, code: string) => `${origin}/q/${code}`

/** The open link of a survey and its QR code as an SVG image; null without one. */
export function openLinkOf(
  { origin, sealer }: Pick<Services, 'origin' | 'sealer'>,
  { openCode, openCodeHash }: { openCode: string | null; openCodeHash: string | null },
): { url: string; qr: string } | null {
  if (!openCode || !openCodeHash) return null
  const url = openLinkUrl(origin, sealer.open(openCode, placeOf(openCodeHash)))
  return { url, qr: renderSVG(url, { ecc: 'M', border: 2 }) }
}
