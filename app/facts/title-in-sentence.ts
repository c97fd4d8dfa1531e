import { shortTitle } from '~/words/say'

/** So much of a title that on a phone the sentence around it fits two lines; Chinese characters are twice as wide. */
export const titleInSentence = (title: string) => shortTitle(title, /\p{Script=Han}/u.test(title) ? 24 : 48)
