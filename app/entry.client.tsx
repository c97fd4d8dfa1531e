import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { speakerOfPage } from '~/lib/speaker-of-page'
import { SpeakerContext } from '~/lib/use-translation'

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <SpeakerContext.Provider value={speakerOfPage(document)}>
        <RemixBrowser />
      </SpeakerContext.Provider>
    </StrictMode>,
  )
})
