import type { Brief } from '../fact'

export default {
  left: ({ t, format }, { issues: { open } }) =>
    open > 0 ? t('issues.stillLeft', { count: open, number: format.number(open) }) : null,
  changes: {
    'critical-issues': ({ t, format }, { from, to }) =>
      t('brief.fromTo', { what: t('issues.brief'), from: format.number(from), to: format.number(to) }),
  },
} satisfies Brief<'issues'>
