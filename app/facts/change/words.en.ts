export const changes = {
  title: 'Change requests',
  empty: 'No change requests yet.',
  emptyMore:
    'They appear here as soon as the first is made, with the reason, the effect on date and cost, and who decided.',
  undecided_one: '{{number}} change is waiting for a decision.',
  undecided_other: '{{number}} changes are waiting for a decision.',
  decided_one: 'The only change is decided.',
  decided_other: 'All {{count}} changes are decided.',
  status: {
    proposed: 'proposed',
    assessing: 'being assessed',
    approved: 'approved',
    rejected: 'rejected',
    done: 'done',
  },
  adds: 'adds {{days}}',
  saves: 'saves {{days}}',
  noDelay: 'no effect on dates',
  costs: 'costs {{amount}}',
  savesCost: 'saves {{amount}}',
  decidedOn: '{{status}} on {{day}}',
  by: 'by {{name}}',
  requestedBy: 'requested by {{name}}',
  internalTitle: 'Internal change',
  affects: 'affects {{milestones}}',
  milestoneOn: '{{title}} ({{day}})',
  milestoneLate: '{{title}} ({{day}}, {{days}} later than agreed)',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  waiting: 'Waiting for a decision',
  decidedTitle: 'Decided',
  how: 'Change requests as reported by their source. Days are calendar days added to the plan, cost is the estimate; either is zero only if the source says so.',
  difference: {
    proposed: 'Change proposed: {{what}}',
    decided: 'Change {{status}}: {{what}}',
  },
  seeAll: 'See every change request',
  outOf: 'Waiting for a decision: {{undecided}} of {{total}}.',
}

export const oneChange = {
  name: 'Change request',
  waiting: 'waiting for a decision',
  waitingSince: 'waiting for a decision since {{day}}',
  decidedBy: '{{said}} by {{name}}',
  both: '{{first}} and {{second}}',
  effect: 'it {{effect}}',
  without: 'as proposed, it {{effect}}',
  reason: 'Reason',
  requestedBy: 'Requested by',
  days: 'Effect on dates',
  cost: 'Cost',
  currency: 'Currency',
  milestones: 'Milestones',
  decidedOn: 'Decided on',
  decider: 'Decided by',
  moves: 'The milestones it moves',
}

declare module '../words' {
  interface WordsOfFacts {
    changes: typeof changes
    oneChange: typeof oneChange
  }
}
