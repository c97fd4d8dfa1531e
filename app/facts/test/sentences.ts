import { shortTitle, type Words } from '~/words/say'
import type { Sentences } from '../fact'
import { titleInSentence } from '../title-in-sentence'
import { cycleName } from '~/words/cycle-name'
import { uatFigure } from './uat-figure'

/** "UAT · Cycle 2 · Production"; a cycle that says UAT itself does so once. */
function where(words: Words, said: string | null, module: string | null): string {
  const { t, name } = words
  const cycle = said === null ? null : cycleName(words, said)
  const uat = cycle?.includes(t('uat.reason.whole')) ? null : t('uat.reason.whole')
  return [uat, cycle, module && name(module)].filter((part) => part !== null).join(' · ')
}

/** Most tools' names of a cycle say already that it is UAT. */
const saysUat = /^UAT\b/i
function inUat(words: Words, said: string | null): string {
  const cycle = cycleName(words, said)
  return saysUat.test(cycle) ? cycle : words.t('uat.difference.ofCycle', { cycle })
}

export const testSentences = {
  figure: uatFigure,
  judged: {
    name: 'uat.section',
    sent: 'uat.sent',
    tolerances: { passRate: { name: 'health.passRate', value: ({ rate }, value) => rate(value), isLeast: true } },
    reasons: {
      'pass-rate-low': {
        sentence: (words, { cycle, module, rate, limit }) =>
          words.t('uat.reason.passRateLow', {
            where: where(words, cycle, module),
            rate: words.rate(rate),
            limit: words.rate(limit),
          }),
        cause: (words, { module, rate }) =>
          module === null
            ? null
            : words.t('uat.inHeadline.passRateLow', { where: shortTitle(words.name(module)), rate: words.rate(rate) }),
      },
    },
  },
  changes: {
    'cycle-started': {
      sentence: (words, { cycle, planned }) => ({
        text: words.t('uat.difference.cycleStarted', { where: inUat(words, cycle) }),
        details: [words.t('uat.difference.planned', { count: planned, number: words.format.number(planned) })],
      }),
    },
    'pass-rate': {
      sentence: (words, { cycle, module, from, to, notRun, blocked }) => {
        const { t, rate, format, name } = words
        const where =
          module === null
            ? inUat(words, cycle)
            : t('uat.difference.ofModule', { module: titleInSentence(name(module)), cycle: cycleName(words, cycle) })
        const left = [
          notRun > 0 ? t('uat.difference.notRun', { count: notRun, number: format.number(notRun) }) : null,
          blocked > 0 ? t('uat.difference.blocked', { count: blocked, number: format.number(blocked) }) : null,
        ].filter((one) => one !== null)
        return {
          text: t('uat.difference.passRate', { where, from: rate(from), to: rate(to) }),
          details: left.length > 0 ? left : [t('uat.difference.allRun')],
        }
      },
      row: (words, { cycle: said, module, from, to }) => {
        const { t, rate, name } = words
        const cycle = cycleName(words, said)
        const text =
          module === null ? t('slides.passed', { cycle }) : t('slides.passedIn', { module: name(module), cycle })
        return { text, before: rate(from), value: rate(to) }
      },
    },
  },
} satisfies Sentences<'uat'>
