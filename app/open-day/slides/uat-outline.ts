import type { SlideOutline } from '#contract/open-days/outline'
import { uatFigure } from '~/facts/test/uat-figure'
import { modulesInOrder } from '~/facts/test/modules-in-order'
import { uatSummary } from '~/facts/test/uat-summary'
import { inLanguage } from '~/words/in-both'
import type { Language } from '~/words/language'
import type { Words } from '~/words/say'
import { figureOf, type SlideOf } from './slide-part'

const mostModules = 6

/** The modules that there is room for, of the cycle that stands for UAT. */
export function modulesShown({ uat }: SlideOf<'uat'>['stage']['board'], language: Language) {
  const cycle = uat.cycles.find(({ current }) => current)
  return cycle ? modulesInOrder(cycle, language).slice(0, mostModules) : []
}

/** How much of what was tested passed, then and now, and module by module. */
export function uatOutline(words: Words, { slide, stage }: SlideOf<'uat'>): SlideOutline {
  const { t, rate, language } = words
  const { board, difference } = stage
  const was = difference?.changes.find(
    (change): change is Extract<typeof change, { code: 'pass-rate' }> =>
      change.code === 'pass-rate' && change.params.module === null,
  )
  const modules = modulesShown(board, language)
  return {
    title: slide.heading ? inLanguage(slide.heading, words.language) : t('uat.title'),
    lead: uatSummary(words, board),
    figure: modules.length > 0 ? figureOf(uatFigure(words, board), was ? rate(was.params.from) : null) : null,
  }
}
