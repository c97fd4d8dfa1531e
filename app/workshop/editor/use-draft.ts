import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Where drafts are when the browser keeps nothing for us. */
const memory = new Map<string, string>()
const listeners = new Set<() => void>()

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name) ?? null
  } catch {
    return memory.get(name) ?? null
  }
}

function write(name: string, text: string | null) {
  if (text === null) memory.delete(name)
  else memory.set(name, text)
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // The tab's memory has it.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const nameOf = (key: string) => `draft ${key}`
export const forgetDraft = (key: string) => write(nameOf(key), null)

/**
 * What is being written, kept in the tab: a lost connection, a session that ended or a wrong turn takes nothing away.
 * `kept` is what the server has; once the draft says the same there is nothing unsaved.
 */
export function useDraft<Draft>(key: string, kept: Draft) {
  const name = nameOf(key)
  const stored = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  )
  const same = JSON.stringify(kept)
  const draft = useMemo(() => (stored ? (JSON.parse(stored) as Draft) : kept), [stored, kept])
  const change = useCallback(
    (edit: (draft: Draft) => Draft) => {
      const next = JSON.stringify(edit(JSON.parse(read(name) ?? same) as Draft))
      write(name, next === same ? null : next)
    },
    [name, same],
  )
  return { draft, change, unsaved: stored !== null && stored !== same }
}
