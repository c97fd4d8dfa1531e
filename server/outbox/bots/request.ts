import { z } from 'zod'

/** What is said in a group: plain text and one link. */
export interface GroupMessage {
  title: string
  /** Lines; may be empty. */
  text: string
  link: { label: string; url: string }
}

/** One POST of JSON. */
export interface BotRequest {
  url: string
  body: object
}

/** How a vendor's bot is spoken to. */
export interface BotProtocol {
  /** Where their bots live: nothing is ever sent elsewhere. */
  hosts: readonly string[]
  path: RegExp
  /** At most `count` messages in any `ms` milliseconds. */
  limits: readonly { count: number; ms: number }[]
  /** `now` in milliseconds since 1970; a bot without a secret is not signed. */
  build(url: string, secret: string | null, message: GroupMessage, now: number): BotRequest
  /** What the answer's JSON says. */
  judge(answer: unknown): BotAnswer
}

/** The vendor's own number and words; `wait` when the same message may be sent after so many milliseconds. */
export type BotAnswer = { kind: 'taken' } | { kind: 'wait'; ms: number; said: string } | { kind: 'no'; said: string }

const errcodeSchema = z.object({ errcode: z.number(), errmsg: z.string().default('') })

/** The answers of WeCom and DingTalk: `passing` are those that mean "not now", with the time to wait. */
export function judgeErrcode(answer: unknown, passing: ReadonlyMap<number, number>): BotAnswer {
  const { errcode, errmsg } = errcodeSchema.parse(answer)
  if (errcode === 0) return { kind: 'taken' }
  const said = `${errcode} ${errmsg}`
  const ms = passing.get(errcode)
  return ms ? { kind: 'wait', ms, said } : { kind: 'no', said }
}

const bytesOf = (text: string) => Buffer.byteLength(text)

/** As much of a text as fits into that many bytes of UTF-8, cut between characters, with an ellipsis where cut. */
export function fitBytes(text: string, limit: number): string {
  if (bytesOf(text) <= limit) return text
  const ellipsis = '…'
  let fitted = ''
  let room = limit - bytesOf(ellipsis)
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= bytesOf(segment)
    if (room < 0) break
    fitted += segment
  }
  return fitted.trimEnd() + ellipsis
}
