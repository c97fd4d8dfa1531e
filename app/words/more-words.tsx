import { useMemo, type ReactNode } from 'react'
import type { Language } from './language'
import { createTranslate, type Messages } from './translate'
import { SpeakerContext, useTranslation } from './use-translation'

interface MoreWordsProps {
  words: Messages
  /** Of the words; the page's own where left out. */
  language?: Language
  children: ReactNode
}

/** What is said below, with messages that not every page carries. */
export function MoreWords({ words, language, children }: MoreWordsProps) {
  const speaker = useTranslation()
  const more = useMemo(() => {
    const spoken = language ?? speaker.language
    const messages = { ...(JSON.parse(speaker.source) as Messages), ...words }
    return { ...speaker, language: spoken, t: createTranslate(spoken, messages) }
  }, [speaker, words, language])
  return <SpeakerContext.Provider value={more}>{children}</SpeakerContext.Provider>
}
