function check() {
  if ('CSSLayerBlockRule' in window && 'TextEncoderStream' in window) return
  const page = document.documentElement
  page.className = 'plain'
  const disarm = (added: Node) => {
    if (added instanceof HTMLScriptElement) added.type = 'text/plain'
    if (added instanceof HTMLLinkElement && added.rel === 'stylesheet')
      added.href = added.href.replace(/css$/, 'plain.css')
  }
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(disarm))).observe(page, {
    childList: true,
    subtree: true,
  })
  // Firefox does not wait for what observes.
  addEventListener('beforescriptexecute', (event) => event.preventDefault(), true)
  addEventListener('DOMContentLoaded', () =>
    document.querySelectorAll('noscript').forEach((noscript) => (noscript.outerHTML = noscript.textContent)),
  )
}

/**
 * The text of a script that runs before all others, in the language of 2016. Where layers of style or streams of text are
 * unknown (Chrome before 99, Safari before 15.4, Firefox before 113) no other script starts, each stylesheet gives way to
 * its edition without layers, and the page stays as the server sent it. A browser that runs more than this has no use
 * for it.
 */
export const checkBrowser = import.meta.env.SSR ? `(${check.toString()})()` : ''
