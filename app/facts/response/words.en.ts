export const satisfaction = {
  title: 'Satisfaction',
  empty: 'No survey answers yet.',
  emptyMore: 'They appear here as soon as the first arrive, always with the number of people who answered.',
  summary: '{{title}}: {{rate}} are satisfied, {{answered}}.',
  summaryNps: '{{title}}: net promoter score {{score}}, {{answered}}.',
  summaryCes: '{{title}}: ease {{score}} of 7, {{answered}}.',
  onlyListed_one: '{{number}} more survey is in the table below.',
  onlyListed_other: '{{number}} more surveys are in the table below.',
  earlier_one: '{{number}} earlier survey',
  earlier_other: '{{number}} earlier surveys',
  few: 'Fewer than {{count}} answers: shown without a breakdown.',
  withInterval: '{{score}} ({{interval}})',
  noInterval_one: 'no interval from one answer',
  noInterval_other: 'no interval: all answers are the same',
  csat: 'Satisfied',
  nps: 'Would recommend (NPS)',
  npsShort: 'NPS',
  ces: 'Ease (1 to 7)',
  internalSurvey: 'internal survey',
  survey: 'Survey',
  responded: 'Answered',
  answeredOn: 'Last answer',
  overTimeSummary:
    'From {{from}} in “{{first}}” to {{to}} in “{{last}}”. The bars are the 95\u202f% intervals: when they overlap, the change may be due to chance.',
  overTimeOne: '{{rate}} in “{{title}}”. The bar is the 95\u202f% interval.',
  overTimeNoBar: '{{rate}} in “{{title}}”.',
  ofInvited: '{{responded}} of {{invited}}',
  all: 'All surveys',
  asking: {
    'open-day': 'After open days',
    'open-day/pulse': 'In the room, at the end of open days',
    phase: 'After phases',
    'go-live': 'After go-lives',
    quarterly: 'Every quarter',
    unsaid: 'Other surveys',
    own: 'Like “{{title}}”',
  },
  how: 'Satisfied: share of answers 4 and 5 on 1 to 5, with the 95\u202f% Wilson interval. NPS: share of 9 and 10 minus share of 0 to 6, on 0 to 10. Ease: mean on 1 to 7, with the 95\u202f% t interval. When all answers to these two are the same, there is no interval. Always with the number of answers and of people invited.',
  reason: {
    untitled: 'Untitled',
    csatLow: '{{what}}: satisfaction is {{rate}} from {{n}} answers, less than the {{limit}} agreed',
    csatLowWithin:
      '{{what}}: satisfaction is {{rate}} from {{n}} answers ({{interval}}), less than the {{limit}} agreed',
    answeredOn: 'last answer on {{date}}',
  },
  sent: 'survey answers',
  section: 'Satisfaction',
  inHeadline: {
    csatLow: 'satisfaction at {{rate}}',
  },
  difference: {
    moved: '{{measure}}: {{from}} → {{to}}',
    first: '{{measure}}: {{to}}',
    answers_one: '{{title}}, {{count}} answer',
    answers_other: '{{title}}, {{count}} answers',
    before: 'before: {{title}}',
  },
  seeAll: 'See every survey',
  outOf: {
    survey: '{{answers}}; {{asked}}.',
    csat: '{{title}}: {{satisfied}} of {{n}} answers were 4 or 5',
    answers_one: '{{title}}: {{n}} answer',
    answers_other: '{{title}}: {{n}} answers',
    invited_one: '{{number}} person was invited',
    invited_other: '{{number}} people were invited',
    invitedUnknown: 'number invited unknown',
  },
}

declare module '../words' {
  interface WordsOfFacts {
    satisfaction: typeof satisfaction
  }
}
