import type { Health } from '#contract/board'
import type { SlideOutline } from '#contract/open-days/outline'
import type { PromiseView } from '#contract/open-days/views'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import type { SlideOf } from './slide-part'

const marks: Record<PromiseView['state'], Health> = { kept: 'good', broken: 'critical', open: 'unknown' }

/** What was promised last time, and whether it was kept. */
export function promisesOutline(words: Words, { slide, stage }: SlideOf<'promises'>): SlideOutline {
  const { t, format } = words
  const { promises } = stage
  const count = (wanted: PromiseView['state']) => promises.filter(({ state }) => state === wanted).length
  const open = count('open')
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('slides.types.promises'),
    lead:
      promises.length === 0
        ? t('slides.noPromises')
        : // What is still open was not broken.
          t(open > 0 ? 'slides.promisesOpen' : 'slides.promisesKept', {
            count: promises.length,
            kept: format.number(count('kept')),
            open: format.number(open),
          }),
    rows: promises.map(({ id, title, owner, dueOn, state, note }) => ({
      id,
      mark: marks[state],
      text: title,
      details: [owner, state === 'open' ? t('actions.due', { day: format.day(dueOn) }) : note],
      value: t(`slides.promise.${state}`),
      word: true,
    })),
  }
}
