/** What was sent and not answered yet, and the key under which it is sent again. */
interface Sent {
  key: string
  fields: Record<string, string>
}

const nameOf = (form: string) => `daylight-sent ${form}`

/** What was sent by a form of this tab and never answered, also before a reload; null where everything was answered. */
export function unansweredBy(form: string): Record<string, string> | null {
  const kept = sessionStorage.getItem(nameOf(form))
  return kept ? (JSON.parse(kept) as Sent).fields : null
}

/** A key for what a form sends: the same as long as the same is sent and no answer came, so that it counts once. */
export function submissionKey(form: string, fields: Record<string, string>): string {
  const kept = sessionStorage.getItem(nameOf(form))
  const before = kept ? (JSON.parse(kept) as Sent) : null
  if (before && JSON.stringify(before.fields) === JSON.stringify(fields)) return before.key
  const key = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  sessionStorage.setItem(nameOf(form), JSON.stringify({ key, fields } satisfies Sent))
  return key
}

/** What the form sent is there. */
export const forgetSubmission = (form: string) => sessionStorage.removeItem(nameOf(form))
