import { shortTitle } from '~/words/say'
import type { Sentences } from '../fact'

export const actionSentences = {
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
} satisfies Sentences<'actions'>
