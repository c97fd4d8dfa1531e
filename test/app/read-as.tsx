import { renderToString } from 'react-dom/server'
import { ClockProvider } from '~/lib/clock'
import { useFormat, type Format } from '~/lib/format'
import type { Language } from '~/lib/language'
import { speakerOf } from '~/lib/speaker.server'
import type { Translate } from '~/lib/translate'
import { SpeakerContext, useTranslation } from '~/lib/use-translation'

/** What a sentence is for a reader of the language, with ordinary spaces. */
export function readAs(language: Language, say: (t: Translate, format: Format) => string): string {
  const speaker = speakerOf(language)
  let said = ''
  function Say() {
    said = say(useTranslation().t, useFormat())
    return null
  }
  renderToString(
    <SpeakerContext.Provider value={speaker}>
      <ClockProvider today="2026-11-22" loadedAt="2026-11-22T02:00:00Z">
        <Say />
      </ClockProvider>
    </SpeakerContext.Provider>,
  )
  return said.replace(/[\u00a0\u202f]/g, ' ')
}
