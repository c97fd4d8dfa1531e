export const cause = {
  milestoneLate: '{{what}} is {{delay}} late',
  overdue: '{{what}} is {{delay}} overdue',
  actionOverdue: '{{what}} is {{delay}} overdue on your side',
  holds: 'what holds it is {{what}}',
  passRateLow: 'UAT at {{rate}} in {{where}}',
  csatLow: 'satisfaction at {{rate}}',
}
