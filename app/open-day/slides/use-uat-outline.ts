import type { SlideOutline } from '#contract/open-days/outline'
import { useUatFigure } from '~/boards/overview/use-uat-figure'
import { modulesInOrder } from '~/boards/uat/modules-in-order'
import { uatSummary } from '~/boards/uat/uat-summary'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
import { figureOf, type SlideOf } from './slide-part'

const mostModules = 6

/** The modules that there is room for, of the cycle that stands for UAT. */
export function modulesShown({ uat }: SlideOf<'uat'>['stage']['board'], language: string) {
  const cycle = uat.cycles.find(({ current }) => current)
  return cycle ? modulesInOrder(cycle, language).slice(0, mostModules) : []
}

/** How much of what was tested passed, then and now, and module by module. */
export function useUatOutline({ slide, stage }: SlideOf<'uat'>): SlideOutline {
  const { t, format, rate } = useWords()
  const { language } = useTranslation()
  const inBoth = useInBoth()
  const { board, difference } = stage
  const figure = useUatFigure(board)
  const was = difference?.changes.find(({ code, params }) => code === 'pass-rate' && params.module === null)
  const modules = modulesShown(board, language)
  return {
    title: slide.heading ? inBoth(slide.heading) : t('uat.title'),
    lead: uatSummary(board, t, format, language),
    figure: modules.length > 0 ? figureOf(figure, was ? rate(was.params.from) : null) : null,
  }
}
