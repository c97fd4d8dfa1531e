import { useEffect, type RefObject } from 'react'

/** The choices on the screen, row by row: a matrix has several rows, everything else one. */
function rowsOf(form: HTMLFormElement): HTMLInputElement[][] {
  const rows = new Map<string, HTMLInputElement[]>()
  for (const input of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden])'))
    rows.set(input.name, [...(rows.get(input.name) ?? []), input])
  return [...rows.values()]
}

/** A digit that chooses: a score is itself, an option its place in the list. In a matrix the next row takes the next. */
function choose(form: HTMLFormElement, key: string, before: string) {
  const rows = rowsOf(form)
  const focused = rows.findIndex((row) => row.some((input) => input === document.activeElement))
  const row = rows[Math.max(0, focused)]
  if (!row) return
  const scored = form.querySelector('.scores') !== null
  // The ten of a scale that has one: a 0 right after a 1.
  const ten = before === '1' && key === '0' ? row.find(({ value }) => value === '10') : undefined
  const choice = scored ? (ten ?? row.find(({ value }) => value === key)) : row[Number(key) - 1]
  if (!choice) return
  const next = rows[rows.indexOf(row) + 1]
  const target = next ? (next.find(({ checked }) => checked) ?? next[0]!) : choice
  if (choice.type !== 'radio' || !choice.checked) choice.click()
  target.focus()
}

/** What a key means there, if anything: in a text it is written, on a link or a button it is theirs. */
function isElsewhere(target: EventTarget | null, form: HTMLFormElement) {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('textarea, button, a')) return true
  return target !== document.body && target.tagName !== 'H1' && !form.contains(target)
}

/** Digits choose, Enter goes on; nothing is sent by a digit alone. */
export function useAnswerKeys(form: RefObject<HTMLFormElement>) {
  useEffect(() => {
    let before = ''
    const onKey = (event: KeyboardEvent) => {
      const { current } = form
      if (!current || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target, current)) return
      if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) {
        event.preventDefault()
        current.requestSubmit(current.querySelector<HTMLButtonElement>('[value=on]'))
      }
      if (/^\d$/.test(event.key)) choose(current, event.key, before)
      before = event.key
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [form])
}
