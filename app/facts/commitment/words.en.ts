export const commitments = {
  title: 'You said, we did',
  open_one: '{{number}} promise is being worked on.',
  open_other: '{{number}} promises are being worked on.',
  overdueOnes_one: '{{number}} is overdue.',
  overdueOnes_other: '{{number}} are overdue.',
  waiting_one: '{{number}} is done and waiting for you to confirm.',
  waiting_other: '{{number}} are done and waiting for you to confirm.',
  brokenOnes_one: '{{number}} was not kept.',
  brokenOnes_other: '{{number}} were not kept.',
  allSettled: 'Every promise is settled.',
  states: {
    open: 'in progress',
    broken: 'not kept',
    kept: 'done, waiting for you to confirm',
    closed: 'settled',
    dropped: 'dropped',
  },
  due: 'due {{day}}',
  overdue: '{{days}} overdue',
  brokenOn: 'not kept, {{day}}',
  settledOn: 'settled {{day}}',
  internalTitle: 'Internal promise',
  more_one: '{{count}} more is settled.',
  more_other: '{{count}} more are settled.',
  how: 'What the delivery team promised after a survey or an open day. A promise is settled when the person who asked for it confirms it; one made at an open day, when a later open day finds it was kept. Days overdue are calendar days after the date that was named.',
  seeAll: 'See every promise',
  outOf: 'Open: {{open}} of {{total}}, of them overdue: {{overdue}}. Waiting for you to confirm: {{kept}}.',
}

export const onePromise = {
  name: 'Promise',
  made: {
    survey: 'promised after a survey on {{day}}',
    'open-day': 'promised at the open day of {{day}}',
    unsaid: 'promised on {{day}}',
  },
  of: {
    survey: 'survey',
    'open-day': 'open day',
  },
  note: 'Note',
  dueOn: 'Due on',
  madeOn: 'Promised on',
  closedOn: 'Closed on',
  origin: 'Made after',
}

declare module '../words' {
  interface WordsOfFacts {
    commitments: typeof commitments
    onePromise: typeof onePromise
  }
}
