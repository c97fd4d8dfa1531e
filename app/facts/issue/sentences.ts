import type { Sentences } from '../fact'
import { criticalFigure } from './critical-figure'

export const issueSentences = {
  figure: criticalFigure,
  judged: {
    name: 'issues.section',
    sent: 'issues.sent',
    tolerances: {
      criticalIssues: {
        name: 'health.criticalIssues',
        value: ({ t, format }, count) => t('health.issues', { number: format.number(count) }),
      },
    },
    reasons: {
      'critical-open': {
        sentence: ({ t, format }, { count, limit }) =>
          t('issues.reason.criticalOpen', { count, limit: format.number(limit) }),
        cause: () => null,
      },
    },
  },
  changes: {
    'critical-issues': {
      sentence: ({ t, format }, { from, to }) => ({
        text: t('issues.difference.critical', { from: format.number(from), to: format.number(to) }),
        details: [],
      }),
      row: ({ t, format }, { from, to }) => ({
        text: t('figures.critical'),
        before: format.number(from),
        value: format.number(to),
      }),
    },
    issues: {
      sentence: ({ t, format }, { opened, closed, from, to }) => {
        const number = format.number
        const openNow = { from: number(from), to: number(to) }
        // Fewer are open also where issues were withdrawn.
        if (opened === 0 && closed === 0) return { text: t('issues.difference.left', openNow), details: [] }
        const details = [t('issues.difference.openNow', openNow)]
        if (closed === 0)
          return { text: t('issues.difference.opened', { count: opened, number: number(opened) }), details }
        const text = t('issues.difference.closed', { count: closed, number: number(closed) })
        return { text: opened ? t('issues.difference.both', { closed: text, opened: number(opened) }) : text, details }
      },
      row: ({ t, format }, { from, to }, _, { text }) => ({
        text: t('slides.openIssues'),
        before: format.number(from),
        value: format.number(to),
        details: [text],
      }),
    },
  },
} satisfies Sentences<'issues'>
