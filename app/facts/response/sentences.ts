import type { Sentences } from '../fact'
import { titleInSentence } from '../title-in-sentence'
import { satisfactionFigure } from './satisfaction-figure'
import { sayScore } from './say-score'

export const responseSentences = {
  figure: satisfactionFigure,
  judged: {
    name: 'satisfaction.section',
    sent: 'satisfaction.sent',
    tolerances: { csat: { name: 'health.csat', value: ({ rate }, value) => rate(value), isLeast: true } },
    reasons: {
      'csat-low': {
        sentence: ({ t, format, rate }, params) => {
          const { title, n, low, high, limit } = params
          const facts = {
            what: title ?? t('satisfaction.reason.untitled'),
            rate: rate(params.rate),
            n,
            limit: rate(limit),
          }
          if (typeof low !== 'number' || typeof high !== 'number') return t('satisfaction.reason.csatLow', facts)
          const hundredths = (share: number) => format.number(Math.round(share * 100))
          const interval = t('figures.interval', { low: hundredths(low), high: hundredths(high) })
          return t('satisfaction.reason.csatLowWithin', { ...facts, interval })
        },
        cause: ({ t, rate }, params) => t('satisfaction.inHeadline.csatLow', { rate: rate(params.rate) }),
        when: ({ t, day }, { date }) => t('satisfaction.reason.answeredOn', { date: day(date) }),
      },
    },
  },
  changes: {
    satisfaction: {
      sentence: (words, { measure, from, to, n, other }, what) => {
        const { t } = words
        const name = t(`satisfaction.${measure}`)
        const now = sayScore(words, measure, to)
        return {
          text:
            from === null
              ? t('satisfaction.difference.first', { measure: name, to: now })
              : t('satisfaction.difference.moved', { measure: name, from: sayScore(words, measure, from), to: now }),
          details: [
            t('satisfaction.difference.answers', { title: what, count: n }),
            other === null ? null : t('satisfaction.difference.before', { title: titleInSentence(other) }),
          ],
        }
      },
      row: (words, { measure, from, to }) => ({
        text: words.t(`satisfaction.${measure}`),
        before: from === null ? null : sayScore(words, measure, from),
        value: sayScore(words, measure, to),
      }),
    },
  },
} satisfies Sentences<'satisfaction'>
