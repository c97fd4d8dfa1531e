import { useEffect, useRef } from 'react'

/** What a key of a keyboard or of a clicker means in a room. */
export type DriveKey = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'light' | 'freeze' | 'code' | 'full'

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
  w: 'full',
}
/** What clickers send to turn a page: nobody types with it. */
const clicked = ['PageDown', 'PageUp']

const written = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="button"])'
const pressed = 'button, a, summary, input'

/**
 * Who types, or chooses from a list, means that and not the room. A control takes space and Enter only from whoever went
 * to it with the keyboard: to one that was pressed with the pointer the next key is not meant.
 */
function isElsewhere({ target, key }: KeyboardEvent, byPointer: boolean): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('select')) return true
  if (target.closest(written)) return !clicked.includes(key)
  return (key === ' ' || key === 'Enter') && !byPointer && target.closest(pressed) !== null
}

/**
 * The key's meaning; null where it has none here. `byPointer`: what has the focus was last pressed, not gone to by
 * keyboard. F5, with which clickers begin, keeps to reload: nothing is lost by it.
 */
export function meaningOf(event: KeyboardEvent, byPointer = false): DriveKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isElsewhere(event, byPointer)) return null
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}

/** Hears the keys of a keyboard and of a clicker. */
export function useDriveKeys(onKey: (key: DriveKey) => void) {
  const handle = useRef(onKey)
  useEffect(() => void (handle.current = onKey))
  useEffect(() => {
    let byPointer = false
    const press = () => void (byPointer = true)
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Tab') byPointer = false
      const meaning = meaningOf(event, byPointer)
      if (!meaning) return
      // Escape also closes what is open above the page.
      if (meaning !== 'light') event.preventDefault()
      // Or the button that was pressed before is pressed again when space is let go.
      if (event.target instanceof HTMLElement && event.target.closest(pressed) && !event.target.closest(written))
        event.target.blur()
      handle.current(meaning)
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
