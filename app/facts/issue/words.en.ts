export const issues = {
  title: 'Issues',
  stillLeft_one: '{{number}} open issue',
  stillLeft_other: '{{number}} open issues',
  brief: 'critical issues',
  none: 'No issues yet.',
  emptyMore: 'They appear here as soon as the issue tool sends the first.',
  allClosed_one: 'The one issue reported is closed.',
  allClosed_other: 'All {{total}} issues are closed.',
  downFrom: '{{open}} open, down from {{peak}}.',
  atPeak: '{{open}} open, the most so far.',
  sentences: '{{first}} {{second}}',
  forecast: 'At the pace of the last twelve weeks the last issue is closed {{when}}.',
  when: {
    oneDay: 'by {{to}}',
    sameMonth: 'between {{fromDay}} and {{to}}',
    acrossMonths: 'between {{from}} and {{to}}',
    early: 'early {{month}}',
    mid: 'mid-{{month}}',
    late: 'late {{month}}',
  },
  /** After what is left at the go-live. */
  forecastThen: 'The last is closed {{when}}.',
  atGoLive: {
    none: 'At the pace of the last twelve weeks all are closed by go-live on {{day}}.',
    noCritical_one:
      'At the pace of the last twelve weeks one is still open at go-live on {{day}}, and not a critical one.',
    noCritical_other:
      'At the pace of the last twelve weeks {{open}} are still open at go-live on {{day}}, none of them critical.',
    holds_other:
      'At the pace of the last twelve weeks {{open}} are still open at go-live on {{day}}, {{critical}} of them critical, within the agreed limit of {{limit}}.',
    breaks_one:
      'At the pace of the last twelve weeks a critical one is still open at go-live on {{day}}; the agreed limit is {{limit}}.',
    breaks_other:
      'At the pace of the last twelve weeks {{open}} are still open at go-live on {{day}}, {{critical}} of them critical; the agreed limit is {{limit}}.',
  },
  noForecast: {
    'none-open': 'A forecast needs four weeks of history.',
    'too-early': 'A forecast needs four weeks of history.',
    'nothing-closed': 'Nothing was closed in the last twelve weeks, so no date is given.',
    'not-fewer': 'In the last twelve weeks no more were closed than came in, so no date is given.',
    'far-off': 'At the pace of the last twelve weeks it may take more than two years, so no date is given.',
  },
  open: 'Open',
  openNow: '{{open}} open',
  scope: 'Found so far',
  foundSoFar: '{{total}} found so far',
  openedAgain: '{{total}} opened again',
  foundAndAgain: '{{found}}, {{again}}.',
  foundOnly: '{{found}}.',
  ideal: 'Ideal line',
  idealStart: 'ideal line',
  opened: 'Opened',
  reopened: 'Opened again',
  closed: 'Closed',
  openedOn: 'Reported',
  closedOn: 'Closed on',
  incoming: 'New or opened again',
  likelyBy: '85\u202f% by {{day}}',
  goesOn: 'on to {{day}} →',
  burndown: 'Issue burndown',
  weekly: 'Issues per week',
  weeklySummary_one: 'This week {{incoming}} came in and {{closed}} were closed.',
  weeklySummary_other: 'In the last {{count}} weeks {{incoming}} came in and {{closed}} were closed.',
  weekOf: 'Week of',
  bySeverity: 'Open issues by severity',
  bySeveritySummary: 'Weighed by severity, the open issues come to a defect index of {{index}}.',
  severity: {
    critical: 'Critical',
    major: 'Major',
    minor: 'Minor',
    trivial: 'Trivial',
    unsaid: 'Not rated',
  },
  defectIndex: 'Defect index',
  status: {
    open: 'Open',
    closed: 'Closed',
  },
  all: 'All issues',
  list: 'Issues',
  key: 'Key',
  name: 'Title',
  statusColumn: 'Status',
  severityColumn: 'Severity',
  module: 'Module',
  site: 'Site',
  milestone: 'Milestone',
  updated: 'Updated',
  internalIssue: 'internal issue',
  definition:
    'Open: issues open at the end of a day, in the project’s time zone. Opened: first seen that day. Opened again: closed before and open once more. Found so far: all issues ever seen that were not withdrawn. The ideal line falls evenly over working days from the number found by the baseline to none, and stays where it is when more are found. Forecast: 10,000 simulated runs over what was opened and closed per day in the last twelve weeks; the dates are those by which half and 95 in 100 of the runs had nothing open.',
  definitionOfIndex:
    'Defect index: 10 for each open critical issue, 3 for each major, 1 for each minor, 0.1 for each trivial.',
  reason: {
    criticalOpen_one: '{{count}} critical issue is open; the agreed limit is {{limit}}',
    criticalOpen_other: '{{count}} critical issues are open; the agreed limit is {{limit}}',
  },
  sent: 'issues',
  section: 'Issues',
  difference: {
    critical: 'Open critical issues: {{from}} → {{to}}',
    closed_one: '{{number}} issue closed',
    closed_other: '{{number}} issues closed',
    opened_one: '{{number}} issue opened',
    opened_other: '{{number}} issues opened',
    both: '{{closed}}, {{opened}} opened',
    left: 'Open issues: {{from}} → {{to}}',
    openNow: '{{to}} open, {{from}} then',
  },
  seeAll: 'See every issue, the last changed first',
  outOf: '{{critical}} critical of {{open}} open; {{total}} found so far.',
}

declare module '../words' {
  interface WordsOfFacts {
    issues: typeof issues
  }
}
