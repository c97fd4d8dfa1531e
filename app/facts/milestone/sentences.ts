import { shortTitle } from '~/words/say'
import type { MessageKey } from '~/words/translate'
import type { SayReason, Sentences } from '../fact'
import { goLiveFigure } from './go-live-figure'

interface Late {
  title: string | null
  days: number
  date: string | null
}
const sayLate = (sentence: MessageKey, cause: MessageKey): SayReason<Late> => ({
  sentence: ({ t, delay, day }, { title, days, date }) =>
    t(sentence, { what: title ?? t('plan.internalMilestone'), delay: delay(days), date: day(date) }),
  cause: ({ t, delay }, { title, days }) =>
    title === null ? null : t(cause, { what: shortTitle(title), delay: delay(days) }),
  thing: ({ title }) => title,
})

export const milestoneSentences = {
  figure: goLiveFigure,
  judged: {
    name: 'plan.section',
    sent: 'plan.sent',
    tolerances: { slipDays: { name: 'health.slip', value: ({ format }, days) => format.days(days) } },
    reasons: {
      'milestone-late': sayLate('plan.reason.late', 'plan.inHeadline.late'),
      'milestone-overdue': sayLate('plan.reason.overdue', 'cause.overdue'),
      'go-live-overdue': {
        sentence: ({ t, delay, day }, { days, date }) =>
          t('plan.reason.goLiveOverdue', { delay: delay(days), date: day(date) }),
        cause: () => null,
      },
    },
  },
  changes: {
    'milestone-completed': {
      // A day still to come is no fact of the past.
      sentence: ({ t, day, today }, { date }, what) => ({
        text: t(today !== null && date > today ? 'plan.difference.ahead' : 'plan.difference.completed', {
          what,
          date: day(date),
        }),
        details: [],
      }),
      row: ({ t, day }, { date }, text) => ({ text, value: day(date), details: [t('plan.isDone')] }),
    },
    'milestone-moved': {
      sentence: ({ t, day, delay }, { from, to, days }, what) => ({
        text: t('plan.difference.moved', { what, from: day(from), to: day(to) }),
        details: [t(days > 0 ? 'plan.difference.later' : 'plan.difference.earlier', { delay: delay(days) })],
      }),
      row: ({ day }, { from, to }, text) => ({ text, before: day(from), value: day(to) }),
    },
    'milestone-added': {
      sentence: ({ t, day }, { date }, what) => ({
        text: t('plan.difference.added', { what }),
        details: [date ? t('difference.due', { date: day(date) }) : null],
      }),
      row: ({ t, day }, { date }, what) => ({
        text: t('plan.difference.added', { what }),
        value: day(date) || null,
        details: [],
      }),
    },
    'milestone-removed': {
      sentence: ({ t }, _, what) => ({ text: t('plan.difference.removed', { what }), details: [] }),
    },
  },
} satisfies Sentences<'milestones'>
