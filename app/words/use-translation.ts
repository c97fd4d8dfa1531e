import { createContext, useContext } from 'react'
import type { Speaker } from './language'

/** Who speaks on this page. */
export const SpeakerContext = createContext<Speaker | null>(null)

/** `t('plan.title')` in the reader's language, and which one it is. */
export function useTranslation(): Speaker {
  const speaker = useContext(SpeakerContext)
  if (!speaker) throw new Error('No language: the page is rendered outside of a SpeakerContext')
  return speaker
}
