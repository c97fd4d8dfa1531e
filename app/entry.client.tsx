import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useEffect, useLayoutEffect, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { addPopovers, addWhatIsMissing } from '~/reader/add-what-is-missing'
import { isFramed, keepAsSent, showAsSent } from '~/live/as-sent'
import { speakerOfPage } from '~/words/speaker-of-page'
import { SpeakerContext } from '~/words/use-translation'

/**
 * Remix suspends at its very root until the page's data is decoded, and a key pressed in that moment makes React give
 * the page up (error 345). Called before there is a root, it begins the decoding and throws the promise of its end.
 */
async function untilDecoded() {
  try {
    RemixBrowser({})
  } catch (decoding) {
    if (decoding instanceof Promise) await decoding
  }
}

const showAsSentUnlessFramed = () => void (isFramed() || showAsSent())

/** What is done once the page answers to touch, or could not be made to. */
function Hydrated({ children }: { children: ReactNode }) {
  useLayoutEffect(showAsSentUnlessFramed, [])
  useEffect(() => void addPopovers(), [])
  return children
}

void Promise.all([addWhatIsMissing(), untilDecoded()]).then(() =>
  startTransition(() => {
    const root = hydrateRoot(
      document,
      <StrictMode>
        <Hydrated>
          <SpeakerContext.Provider value={speakerOfPage(document)}>
            <RemixBrowser />
          </SpeakerContext.Provider>
        </Hydrated>
      </StrictMode>,
    )
    keepAsSent(root)
    // What no part of the page caught has taken the page with it.
    window.addEventListener('error', showAsSentUnlessFramed)
  }),
)
