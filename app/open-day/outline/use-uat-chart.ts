import type { OutlineChart } from '#contract/open-days/outline'
import { useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
import type { SlideOf } from '../slides/slide-part'
import { modulesShown } from '../slides/use-uat-outline'

const results = ['passed', 'failed', 'blocked', 'notRun'] as const
const tones = { passed: 'good', failed: 'critical', blocked: 'blocked', notRun: 'mist' } as const

/** The results of each module, on each other. */
export function useUatChart({ stage }: SlideOf<'uat'>): OutlineChart {
  const { t } = useWords()
  const { language } = useTranslation()
  const modules = modulesShown(stage.board, language)
  return {
    kind: 'stacked',
    labels: modules.map(({ module }) => module ?? t('uat.noModule')),
    series: results.map((result) => ({
      name: t(`uat.${result}`),
      tone: tones[result],
      values: modules.map((module) => module[result]),
    })),
  }
}
