import type { Headline } from '#contract/board'
import { shortTitle, type Words } from '~/words/say'

/** Titles that add nothing to the word "go-live". */
export const isPlainGoLive = (title: string) => /^(go[- ]?live|上线|系统上线|正式上线)$/i.test(title.trim())

/** Titles that say themselves that something goes live. */
const saysGoLive = (title: string) => /\blive\b|上线|投产|切换/i.test(title)

/** Two lines of a figure's name on a phone. */
const longest = 44

/** Which go-live the headline speaks of: "Go-live, wave 2", "Go-live: Foshan", or just "Go-live". */
export function sayGoLive({ t }: Words, { params }: Headline): string {
  const title = 'title' in params ? params.title : null
  if (title === null || isPlainGoLive(title)) return t('figures.goLive')
  const short = shortTitle(title, longest)
  return saysGoLive(title) ? short : t('figures.goLiveOf', { title: short })
}
