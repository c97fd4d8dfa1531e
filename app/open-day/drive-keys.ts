import { useEffect, useRef } from 'react'

/** What a key of a keyboard or of a clicker means in a room. */
export type DriveKey = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'light' | 'freeze' | 'code'

const keys: Record<string, DriveKey> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  '.': 'blank',
  Escape: 'light',
  f: 'freeze',
  q: 'code',
}

/** Who types, opens a list or presses a button with the keyboard means that, not the room. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], [popover]:popover-open')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a, summary') !== null
}

/** The key's meaning; null where it has none here. F5, with which clickers begin, keeps to reload: nothing is lost by it. */
export function meaningOf(event: KeyboardEvent): DriveKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isElsewhere(event)) return null
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

/** Hears the keys of a keyboard and of a clicker. */
export function useDriveKeys(onKey: (key: DriveKey) => void) {
  const handle = useRef(onKey)
  useEffect(() => void (handle.current = onKey))
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const meaning = meaningOf(event)
      if (!meaning) return
      event.preventDefault()
      handle.current(meaning)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
