import type { Brief } from '../fact'

export default {
  left: ({ t, format }, { milestones: { total, completed } }) =>
    total > completed
      ? t('plan.stillLeft', { count: total - completed, number: format.number(total - completed) })
      : null,
  changes: {
    'milestone-moved': ({ t, delay }, { days }, decides) =>
      decides === 'go-live' ? t(days > 0 ? 'plan.brief.later' : 'plan.brief.earlier', { delay: delay(days) }) : null,
  },
} satisfies Brief<'milestones'>
