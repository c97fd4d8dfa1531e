import { useLocation } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'

/** In this tab only: it outlives a reload, a change of the language and a lost network, and goes with the tab. */
const nameOf = (path: string, question: string) => `draft ${path} ${question}`

/** Storage is refused where cookies are; then an answer lives only on the page. */
function onDevice<T>(action: (storage: Storage) => T): T | null {
  try {
    return action(sessionStorage)
  } catch {
    return null
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement
const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('input:is([type=radio], [type=checkbox]), textarea'),
]
const isTouched = (field: Field) =>
  field instanceof HTMLInputElement ? field.checked !== field.defaultChecked : field.value !== field.defaultValue

function restore(form: HTMLFormElement, draft: string) {
  const kept = new URLSearchParams(draft)
  for (const field of fieldsOf(form)) {
    if (field instanceof HTMLTextAreaElement) field.value = kept.get(field.name) ?? ''
    else field.checked = kept.getAll(field.name).includes(field.value)
    if (isTouched(field)) field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** A link in a mail that makes another choice means that choice. */
const choiceOf = (search: string) => new URLSearchParams(search).get('a')

/** Keeps what is entered before it is sent, and brings it back when the page comes again. Gives what keeps it. */
export function useAnswersDraft(form: RefObject<HTMLFormElement>, question: string) {
  const { pathname, search } = useLocation()
  const name = nameOf(pathname, question)
  useEffect(() => {
    const fields = form.current
    if (!fields) return
    const kept = onDevice((storage) => storage.getItem(name))
    if (kept === null) return
    const [draft, choice] = JSON.parse(kept) as [string, string | null]
    const isOther = choiceOf(search) !== null && choiceOf(search) !== choice
    // What was touched while the page woke up is newer.
    if (!isOther && !fieldsOf(fields).some(isTouched)) restore(fields, draft)
  }, [form, name, search])

  return ({ currentTarget }: React.FormEvent<HTMLFormElement>) => {
    const entered = [...new FormData(currentTarget)].filter(([name]) => name.startsWith('answer'))
    const draft = new URLSearchParams(entered as [string, string][]).toString()
    onDevice((storage) => storage.setItem(name, JSON.stringify([draft, choiceOf(search)])))
  }
}

/** Once it arrived there is nothing more to keep. */
export const forgetAnswers = (path: string, question: string) =>
  void onDevice((storage) => storage.removeItem(nameOf(path, question)))
