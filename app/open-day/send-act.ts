import type { RoomQuery } from '#contract/open-days/room-cookie'
import type { Language } from '~/words/language'
import { problemCodes, type FieldProblem, type FieldProblems } from '~/ui/form/field-problems'

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

/** The same, with the fields that are wrong. */
export interface RefusedAct {
  refused: Refused
  problems?: FieldProblems | undefined
}
/** As a server answers it. */
export interface RefusedAnswer {
  code?: string
  problems?: FieldProblems
}

const refusedAs = (name: string | null | undefined): Refused | null => refusals.find((one) => one === name) ?? null

export type Sent<Answer> = { done: Answer } | RefusedAct

/** What an address says of a refusal, for a page that was led back to; null where it says nothing. */
export function readRefused(search: URLSearchParams): RefusedAct | null {
  const refused = refusedAs(search.get('refused'))
  const field = search.get('field')
  const code = problemCodes.find((one) => one === search.get('problem'))
  const limit = Number(search.get('limit')) || undefined
  const problems: FieldProblems = field && code ? { [field]: { code, ...(limit && { limit }) } } : {}
  return refused && { refused, problems }
}

/** The search of an address that says it, of an act that is named where it was a press. */
export function writeRefused({ code = '', problems = {} }: RefusedAnswer, act: string | null): string {
  const [first]: [string, FieldProblem][] = Object.entries(problems)
  const search = new URLSearchParams({ refused: code })
  if (first) {
    const [field, { code: problem, limit }] = first
    search.set('field', field)
    search.set('problem', problem)
    if (limit !== undefined) search.set('limit', String(limit))
  }
  if (act) search.set('act', act)
  return `?${search.toString()}`
}

/** Posts what somebody did, without leaving the page. */
export async function sendAct<Answer>(url: string, fields: Record<string, string>): Promise<Sent<Answer>> {
  try {
    const body = new URLSearchParams(fields)
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) })
    // Who is signed out is sent to a page that is no answer.
    if (answer.redirected) return { refused: 'unauthenticated' }
    const said = (await answer.json()) as Answer & RefusedAnswer
    return answer.ok ? { done: said } : { refused: refusedAs(said.code) ?? 'unavailable', problems: said.problems }
  } catch {
    return { refused: 'offline' }
  }
}

/** What a query of the API gives about a room, for readers of a language; throws where it is refused. */
export async function getRoomPart<Data>(query: RoomQuery, code: string, language: Language): Promise<Data> {
  const { result } = await lookAt<{ result: { data: Data } }>(
    `/api/trpc/${query}?input=${encodeURIComponent(JSON.stringify({ code, language }))}`,
  )
  return result.data
}

/** Looks at something that the server keeps as JSON; throws where it did not get it. */
export async function lookAt<Data>(url: string): Promise<Data> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) })
  if (!answer.ok || answer.redirected) throw new Error(`${url} gave ${answer.status}`)
  return (await answer.json()) as Data
}
