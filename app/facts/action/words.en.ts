export const actions = {
  title: 'Your part',
  none: 'Nothing is needed from you at the moment.',
  noneOf: 'Nothing is needed from {{customer}} at the moment.',
  empty: 'Nothing is needed from you yet.',
  emptyMore: 'What we need from you appears here, with the day we need it by.',
  open_one: '{{number}} thing is waiting for you.',
  open_other: '{{number}} things are waiting for you.',
  openOverdue_one: '{{number}} thing is waiting for you, {{overdue}} overdue.',
  openOverdue_other: '{{number}} things are waiting for you, {{overdue}} overdue.',
  openOf_one: '{{number}} thing is waiting for {{customer}}.',
  openOf_other: '{{number}} things are waiting for {{customer}}.',
  openOverdueOf_one: '{{number}} thing is waiting for {{customer}}, {{overdue}} overdue.',
  openOverdueOf_other: '{{number}} things are waiting for {{customer}}, {{overdue}} overdue.',
  titleOf: 'What we need from {{customer}}',
  overdueBy: '{{days}} overdue',
  due: 'due {{day}}',
  dueAny: 'no due date',
  done: 'done {{day}}',
  doneAny: 'done',
  internalTitle: 'Internal action',
  waitingOnUs: 'On our side',
  yours: 'What we need from you',
  finished: 'Done',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  how: 'Open actions that wait for the customer, by due date. Days overdue are calendar days after that date, in the project’s time zone.',
  internalAction: 'An internal action',
  reason: {
    overdue: '{{what}}: due on {{date}}, {{delay}} overdue',
  },
  sent: 'actions',
  section: 'Your part',
  inHeadline: {
    overdue: '{{what}} is {{delay}} overdue on your side',
  },
  difference: {
    done: 'Done on your side: {{what}}',
    overdueNow: '{{what}} has become overdue',
    overdue: '{{delay}} overdue',
    added: 'New on your side: {{what}}',
  },
  seeAll: 'See every action',
  outOf: 'Open: {{open}} of {{total}}. Waiting for you: {{asked}}, of them overdue: {{overdue}}.',
}

declare module '../words' {
  interface WordsOfFacts {
    actions: typeof actions
  }
}
