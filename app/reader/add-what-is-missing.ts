/** Adds what browsers near the floor lack, and everybody else has: nothing is fetched where nothing is missing. */
export async function addWhatIsMissing() {
  const isWhole =
    'toSorted' in Array.prototype &&
    'isWellFormed' in String.prototype &&
    'canParse' in URL &&
    'timeout' in AbortSignal &&
    'requestSubmit' in HTMLFormElement.prototype
  if (!isWhole) await import('./older-browsers')
}

/** The same for panels; once React has recognised the page, for in Safari the polyfill adds a style to it. */
export async function addPopovers() {
  if ('popover' in HTMLElement.prototype) return
  const { apply } = await import('@oddbird/popover-polyfill/fn')
  apply()
  // Its style is in app.css: Chrome 102 hangs on a layer in an adopted stylesheet.
  document.adoptedStyleSheets = []
}
