import type { Brief } from '../fact'

export default {
  left: ({ t, format }, { uat }) => {
    const notRun = uat.cycles.find(({ current }) => current)?.notRun ?? 0
    return notRun > 0 ? t('uat.stillLeft', { count: notRun, number: format.number(notRun) }) : null
  },
  changes: {
    'pass-rate': ({ t, rate }, { module, from, to }) =>
      module === null ? t('brief.fromTo', { what: t('nav.uat'), from: rate(from), to: rate(to) }) : null,
  },
} satisfies Brief<'uat'>
