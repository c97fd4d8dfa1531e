function standIn() {
  try {
    sessionStorage.setItem('daylight-probe', '')
    sessionStorage.removeItem('daylight-probe')
  } catch {
    const kept = new Map<string, string>()
    const storage: Storage = {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, String(value)),
      removeItem: (name) => void kept.delete(name),
      clear: () => kept.clear(),
      key: (index) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size
      },
    }
    Object.defineProperty(window, 'sessionStorage', { configurable: true, value: storage })
  }
}

/**
 * The text of a script that runs before all others. Where the browser keeps nothing for us (cookies are blocked, a web
 * view without storage), touching `sessionStorage` throws, in Remix as in our own code: there it is the page's memory. A
 * browser has no use for the text.
 */
export const standInForStorage = import.meta.env.SSR ? `(${standIn.toString()})()` : ''
