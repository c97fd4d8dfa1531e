import { shortTitle } from '~/words/say'
import type { Fact } from '../fact'
import { countAsked } from './yours'

export const action = {
  kind: 'action',
  outOf: ({ t, format }, { actions }) => {
    if (actions.total === 0) return null
    const asked = countAsked(actions)
    return t('actions.outOf', {
      open: format.number(actions.open),
      total: format.number(actions.total),
      asked: format.number(asked.total),
      overdue: format.number(asked.overdue),
    })
  },
  list: { to: 'actions', label: 'actions.seeAll' },
  things: ({ actions }) => actions.items,
  page: { address: 'actions', name: 'nav.actions', place: 6 },
  card: { place: 1 },
  slide: 'your-part',
  figure: null,
  judged: {
    name: 'actions.section',
    sent: 'actions.sent',
    tolerances: { actionOverdueDays: { name: 'health.actionOverdue', value: ({ format }, days) => format.days(days) } },
    reasons: {
      'action-overdue': {
        sentence: ({ t, delay, day }, { title, days, date }) =>
          t('actions.reason.overdue', {
            what: title ?? t('actions.internalAction'),
            delay: delay(days),
            date: day(date),
          }),
        cause: ({ t, delay }, { title, days }, isInternal) =>
          title === null
            ? null
            : t(isInternal ? 'cause.overdue' : 'actions.inHeadline.overdue', {
                what: shortTitle(title),
                delay: delay(days),
              }),
        thing: ({ title }) => title,
      },
    },
  },
  changes: {
    'action-done': {
      sentence: ({ t }, _, what) => ({ text: t('actions.difference.done', { what }), details: [] }),
    },
    'action-overdue': {
      sentence: ({ t, delay, name }, { days, owner }, what) => ({
        text: t('actions.difference.overdueNow', { what }),
        details: [t('actions.difference.overdue', { delay: delay(days) }), owner && name(owner)],
      }),
    },
    'action-added': {
      sentence: ({ t, day, name }, { date, owner }, what) => ({
        text: t('actions.difference.added', { what }),
        details: [date ? t('difference.due', { date: day(date) }) : null, owner && name(owner)],
      }),
    },
  },
} satisfies Fact<'actions'>
