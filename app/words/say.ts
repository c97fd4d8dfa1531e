import { useMemo } from 'react'
import type { Day } from '#contract/board'
import { inReadersScript } from '#contract/in-readers-script'
import { useClock } from './clock'
import { makeFormat, type Format } from './format'
import type { Speaker } from './language'
import { useTranslation } from './use-translation'

type Param = string | number | null | undefined

/** Firefox has the segmenter since 125; before, what is made of several code points counts as several. */
const charactersOf = (title: string) =>
  'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment) : Array.from(title)

/**
 * A title that fits a sentence: at most so many characters, cut between words where there are any, and never within an
 * emoji or a rare character: half of one is sent as a question mark, and the page is then not the one that was drawn.
 */
export function shortTitle(title: string, longest = 60): string {
  if (title.length <= longest) return title
  let cut = ''
  for (const character of charactersOf(title)) {
    if (cut.length + character.length > longest - 1) break
    cut += character
  }
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** What sentences are made of in a speaker's language, for the day that a page speaks of; null where it is of no day. */
export function makeWords({ t, language }: Pick<Speaker, 't' | 'language'>, today: Day | null) {
  const format = makeFormat({ t, language }, today)
  /** "two" / "两" up to ten, then figures. */
  const count = (value: number) => {
    const words = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10'] as const
    const word = words[value - 1]
    return word ? t(`counts.${word}`) : format.number(value)
  }
  /** "two weeks" where it is whole weeks, else "8 days". */
  const duration = (days: number) => {
    const size = Math.abs(days)
    if (size >= 7 && size <= 70 && size % 7 === 0) return t('time.weeks', { count: size / 7, number: count(size / 7) })
    return format.days(size)
  }
  return {
    t,
    language,
    today,
    format,
    count,
    duration,
    day: (value: Param) => (typeof value === 'string' ? format.day(value) : ''),
    /** A name as tools say it, in the reader's script. */
    name: (said: string) => inReadersScript(said, language),
    rate: (value: Param) => (typeof value === 'number' ? format.percent(value) : ''),
    delay: (value: Param) => duration(typeof value === 'number' ? value : 0),
    /** As a sentence begins. */
    capital: (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1),
  }
}
export type Words = ReturnType<typeof makeWords>

/** The words of the page: the same ones until its language or its day is another. */
export function useWords(): Words {
  const { t, language } = useTranslation()
  const { today } = useClock()
  return useMemo(() => makeWords({ t, language }, today), [t, language, today])
}

export const useFormat = (): Format => useWords().format
