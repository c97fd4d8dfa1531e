const refusals = [
  'invalid',
  'unauthenticated',
  'not_found',
  'conflict',
  'rate_limited',
  'unavailable',
  'offline',
] as const
/** Why something that somebody did was not done; `offline` where it did not reach the server. */
export type Refused = (typeof refusals)[number]

/** The refusal of that name; null where it names none. */
export const refusedAs = (name: string | null | undefined): Refused | null =>
  refusals.find((one) => one === name) ?? null

export type Sent<Answer> = { done: Answer } | { refused: Refused }

/** Posts what somebody did, without leaving the page. */
export async function sendAct<Answer>(url: string, fields: Record<string, string>): Promise<Sent<Answer>> {
  try {
    const body = new URLSearchParams(fields)
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) })
    // Who is signed out is sent to a page that is no answer.
    if (answer.redirected) return { refused: 'unauthenticated' }
    const said = (await answer.json()) as Answer & { code?: string }
    return answer.ok ? { done: said } : { refused: refusedAs(said.code) ?? 'unavailable' }
  } catch {
    return { refused: 'offline' }
  }
}

/** Looks at something that the server keeps as JSON; throws where it did not get it. */
export async function lookAt<Data>(url: string): Promise<Data> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok || answer.redirected) throw new Error(`${url} gave ${answer.status}`)
  return (await answer.json()) as Data
}
