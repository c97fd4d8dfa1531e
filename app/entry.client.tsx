import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { speakerOfPage } from '~/lib/speaker-of-page'
import { SpeakerContext } from '~/lib/use-translation'

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

void untilDecoded().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <SpeakerContext.Provider value={speakerOfPage(document)}>
          <RemixBrowser />
        </SpeakerContext.Provider>
      </StrictMode>,
    )
  }),
)
