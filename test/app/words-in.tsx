import { renderToString } from 'react-dom/server'
import { ClockProvider } from '~/lib/clock'
import type { Language } from '~/lib/language'
import { useWords, type Words } from '~/lib/say'
import { speakerOf } from '~/lib/speaker.server'
import { SpeakerContext } from '~/lib/use-translation'

/** The words of a reader of the language, on 22 November 2026. */
export function wordsIn(language: Language): Words {
  const heard: Words[] = []
  function Listen() {
    heard.push(useWords())
    return null
  }
  renderToString(
    <SpeakerContext.Provider value={speakerOf(language)}>
      <ClockProvider today="2026-11-22" loadedAt="2026-11-22T02:00:00Z">
        <Listen />
      </ClockProvider>
    </SpeakerContext.Provider>,
  )
  return heard[0]!
}

/** With ordinary spaces, as a test writes it. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
