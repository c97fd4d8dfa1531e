import { botProtocols, isVendorsAddress } from './bots/vendors.ts'
import type { GroupMessage } from './bots/request.ts'
import type { BotAccess } from './group-bots.ts'
import { plainReason, type Outcome } from './outcome.ts'

const patience = 15_000

/**
 * Sends one message to a group chat. All three vendors answer 200 also when they refuse, with a number in the body.
 * Nothing is sent to an address that is not the vendor's, and no redirect is followed, so that no bot leads inside.
 */
export async function sendToGroup(access: BotAccess, message: GroupMessage, now: number): Promise<Outcome> {
  const { vendor, url, secret } = access
  if (!isVendorsAddress(vendor, url))
    return { kind: 'refused', reason: 'not an address of this vendor', suppressed: null }
  const protocol = botProtocols[vendor]
  const request = protocol.build(url, secret, message, now)
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(request.body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return judgeStatus(response.status)
    const answer = protocol.judge(await response.json())
    if (answer.kind === 'taken') return { kind: 'sent' }
    const reason = plainReason(answer.said)
    return answer.kind === 'wait'
      ? { kind: 'later', reason, afterMs: answer.ms, holdsUp: 'group' }
      : { kind: 'refused', reason, suppressed: null }
  } catch {
    // What fetch and JSON.parse say may hold the address with its key, or half of an answer.
    return { kind: 'later', reason: 'unreachable', holdsUp: 'group' }
  }
}

const judgeStatus = (status: number): Outcome =>
  status === 429 || status >= 500
    ? { kind: 'later', reason: `HTTP ${status}`, holdsUp: 'group' }
    : { kind: 'refused', reason: `HTTP ${status}`, suppressed: null }
