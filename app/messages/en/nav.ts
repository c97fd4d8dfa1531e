export const nav = {
  overview: 'Overview',
  plan: 'Plan',
  uat: 'UAT',
  issues: 'Issues',
  satisfaction: 'Satisfaction',
  changes: 'Changes',
  actions: 'Your part',
  surveys: 'Surveys',
  outbox: 'Mail',
}
