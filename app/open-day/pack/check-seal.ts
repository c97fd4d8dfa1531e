/**
 * Runs inside the offline copy, where nothing else is: computes the hash of the data in the file, says whether it is the
 * seal's, and lets the data be saved. What it is sent as is what `toString` gives: it may use nothing from outside.
 */
export function checkSeal() {
  const root = document.documentElement
  const sealed = JSON.stringify(JSON.parse(document.getElementById('sealed')!.textContent))
  const bytes = new TextEncoder().encode(sealed)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-save]'))
    link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }))
  const say = (state: string) => root.setAttribute('data-checked', state)
  // Some browsers keep their cryptography from files.
  if (!globalThis.crypto?.subtle) return say('unchecked')
  void crypto.subtle.digest('SHA-256', bytes).then((digest) => {
    const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    say(hash === root.getAttribute('data-seal') ? 'holds' : 'broken')
  })
}
