export const commitments = {
  title: 'You said, we did',
  open_one: '{{number}} promise is being worked on.',
  open_other: '{{number}} promises are being worked on.',
  overdueOnes_one: '{{number}} is overdue.',
  overdueOnes_other: '{{number}} are overdue.',
  waiting_one: '{{number}} waits for your word that it is settled.',
  waiting_other: '{{number}} wait for your word that they are settled.',
  brokenOnes_one: '{{number}} was not kept.',
  brokenOnes_other: '{{number}} were not kept.',
  allSettled: 'Every promise is settled.',
  states: {
    open: 'in progress',
    broken: 'not kept',
    kept: 'done, waiting for your word',
    closed: 'settled',
    dropped: 'dropped',
  },
  due: 'due {{day}}',
  overdue: 'overdue {{days}}',
  brokenOn: 'not kept, {{day}}',
  settledOn: 'settled {{day}}',
  internalTitle: 'Internal promise',
  more_one: '{{count}} more is settled.',
  more_other: '{{count}} more are settled.',
  how: 'What the delivery team promised after a survey or an open day. A promise is settled when whoever asked for it says so; one made at an open day, when a later open day finds that it was kept. Overdue counts calendar days past the day that was named.',
  seeAll: 'See every promise',
  outOf: 'Open: {{open}} of {{total}}, of them overdue: {{overdue}}. Waiting for your word: {{kept}}.',
}

declare module '../words' {
  interface WordsOfFacts {
    commitments: typeof commitments
  }
}
