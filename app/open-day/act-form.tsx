import { useEffect, useRef, useState, type ReactNode } from 'react'
import { StatusMark } from '~/ui/status-mark'
import { useActs } from './acts'
import type { RefusedAct } from './send-act'

interface ActFormProps {
  /** What is sent besides what is filled in. */
  fields: Record<string, string>
  className?: string
  /**
   * The form's name in this tab, where what it sends must not count twice: it is sent again under the same key, also after
   * a reload, in which what was written is there again.
   */
  once?: string
  /** Each press counts, the same again too: what is pressed while one is under way is sent after it. */
  everyPress?: boolean
  /** Once it was done; what was filled in is emptied. */
  onDone?: () => void
  children: ReactNode | ((form: { busy: boolean }) => ReactNode)
}

/** What is filled in, and the button that was pressed: `new FormData(form, button)` came with Chrome 112 and Safari 16.4. */
function listEntries(form: HTMLFormElement, submitter: HTMLElement | null): [string, FormDataEntryValue][] {
  const entries = [...new FormData(form)]
  return submitter instanceof HTMLButtonElement && submitter.name
    ? [...entries, [submitter.name, submitter.value]]
    : entries
}

/** A form that is sent without leaving the page, and in the old way before the page is awake. What is refused is kept. */
export function ActForm({ fields, className, once, everyPress = false, onDone, children }: ActFormProps) {
  const { send, say } = useActs()
  const [busy, setBusy] = useState(false)
  const sending = useRef<Record<string, string> | null>(null)
  const following = useRef<Record<string, string>[]>([])
  const [refused, setRefused] = useState<RefusedAct | null>(null)
  const own = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!once || !own.current) return
    for (const [name, value] of Object.entries(unansweredBy(once)?.fields ?? {})) {
      const field = own.current.elements.namedItem(name)
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = field.value === value
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value
    }
  }, [once])
  const sendOnce = (fields: Record<string, string>) =>
    send(once ? { ...fields, once: submissionKey(once, fields) } : fields)

  async function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const filled = listEntries(form, submitter).flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    )
    const fields = Object.fromEntries(filled)
    if (sending.current) {
      // Else the same once more is one press too many, and something else a change of mind, of which the last one counts.
      const isSame = JSON.stringify(fields) === JSON.stringify(sending.current)
      if (everyPress) following.current.push(fields)
      else following.current = isSame ? [] : [fields]
      return
    }
    setBusy(true)
    let sent = await sendOnce((sending.current = fields))
    for (let next = following.current.shift(); next; next = following.current.shift())
      if ('refused' in sent && everyPress) following.current = []
      else sent = await sendOnce((sending.current = next))
    sending.current = null
    setBusy(false)
    setRefused('refused' in sent ? sent : null)
    if ('refused' in sent) return
    if (once) forgetSubmission(once)
    form.reset()
    // What was written is sent: whoever wrote it types no more.
    if (document.activeElement instanceof HTMLElement && form.contains(document.activeElement))
      document.activeElement.blur()
    onDone?.()
  }
  return (
    <form ref={own} method="post" className={className} autoComplete="off" onSubmit={(event) => void submit(event)}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {typeof children === 'function' ? children({ busy }) : children}
      {refused ? (
        <p role="alert" className="basis-full py-1 text-[14px]/[22px] text-pretty text-critical">
          <StatusMark health="critical" label="" /> {say(refused, fields.act)}
        </p>
      ) : null}
    </form>
  )
}

/** What was sent and not answered yet, and the key under which it is sent again. */
interface Sent {
  key: string
  fields: Record<string, string>
}

const nameOf = (form: string) => `daylight-sent ${form}`

/** What was sent by a form of this tab and never answered, also before a reload; null where everything was answered. */
function unansweredBy(form: string): Sent | null {
  const kept = sessionStorage.getItem(nameOf(form))
  return kept ? (JSON.parse(kept) as Sent) : null
}

/** A key for what a form sends: the same as long as the same is sent and no answer came, so that it counts once. */
function submissionKey(form: string, fields: Record<string, string>): string {
  const before = unansweredBy(form)
  if (before && JSON.stringify(before.fields) === JSON.stringify(fields)) return before.key
  const key = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  sessionStorage.setItem(nameOf(form), JSON.stringify({ key, fields } satisfies Sent))
  return key
}

/** What the form sent is there. */
const forgetSubmission = (form: string) => sessionStorage.removeItem(nameOf(form))
