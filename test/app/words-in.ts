import type { Language } from '~/words/language'
import { makeWords, type Words } from '~/words/say'
import { speakerOf } from '~/words/speaker.server'

/** The words of a reader of the language, on 22 November 2026. */
export const wordsIn = (language: Language): Words => makeWords(speakerOf(language), '2026-11-22')

/** With ordinary spaces, as a test writes it. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
