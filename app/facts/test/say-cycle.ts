import type { UatCycleView, UatView } from '#section/test'
import type { Words } from '~/words/say'
import { cycleName } from '~/words/cycle-name'

/** "UAT 2: 312 passed of 363 executed; 402 planned." */
export function sayCycle(words: Words, { cycle, passed, executed, planned }: UatCycleView): string {
  const { t, format } = words
  return t('uat.outOf', {
    cycle: cycleName(words, cycle),
    passed: format.number(passed),
    executed: format.number(executed),
    planned: format.number(planned),
  })
}

/** The same over all cycles, as the trend draws them. */
export function sayAllCycles({ t, format }: Words, { trend }: UatView): string | undefined {
  const last = trend.at(-1)
  if (!last) return undefined
  return t('uat.outOfAll', {
    passed: format.number(last.passed),
    executed: format.number(last.executed),
    planned: format.number(last.planned),
  })
}
