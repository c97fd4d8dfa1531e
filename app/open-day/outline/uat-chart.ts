import type { OutlineChart } from '#contract/open-days/outline'
import type { Words } from '~/words/say'
import type { SlideOf } from '../slides/slide-part'
import { modulesShown } from '../slides/uat-outline'

const results = ['passed', 'failed', 'blocked', 'notRun'] as const
const tones = { passed: 'good', failed: 'critical', blocked: 'blocked', notRun: 'mist' } as const

/** The results of each module, on each other. */
export function uatChart({ t, name, language }: Words, { stage }: SlideOf<'uat'>): OutlineChart {
  const modules = modulesShown(stage.board, language)
  return {
    kind: 'stacked',
    labels: modules.map(({ module }) => (module === null ? t('uat.noModule') : name(module))),
    series: results.map((result) => ({
      name: t(`uat.${result}`),
      tone: tones[result],
      values: modules.map((module) => module[result]),
    })),
  }
}
