import type { BoardView } from '#contract/board'
import { cycleName } from '~/words/cycle-name'
import type { Words } from '~/words/say'

/** "Cycle 2: 94 % of the 289 cases run passed; 111 not run, 8 blocked."; undefined where there is no cycle to speak of. */
export function sayUat(words: Words, { uat }: BoardView): string | undefined {
  const { t, format, rate } = words
  const current = uat.cycles.find((cycle) => cycle.current)
  if (!current || current.planned === 0) return undefined
  const { executed, planned, notRun, blocked, passRateOfExecuted } = current
  const cycle = cycleName(words, current.cycle)
  if (executed === 0) return t('uat.answer.none', { cycle, count: planned, number: format.number(planned) })
  const passed = t('uat.answer.passed', {
    cycle,
    rate: rate(passRateOfExecuted),
    count: executed,
    number: format.number(executed),
  })
  const left = [
    notRun > 0 ? t('uat.answer.notRun', { number: format.number(notRun) }) : null,
    blocked > 0 ? t('uat.answer.blocked', { number: format.number(blocked) }) : null,
  ].filter((part) => part !== null)
  return t('uat.answer.whole', {
    passed,
    left: left.length > 0 ? left.join(t('headline.comma')) : t('uat.answer.allRun'),
  })
}
