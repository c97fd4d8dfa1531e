export const lookBack = {
  shown: 'You are looking back: the board as it was shown on {{day}}.',
  rebuilt: 'You are looking back: {{day}}, rebuilt from the ledger of updates.',
  ahead: '{{day}} is still to come, so this is today’s board.',
  close: 'Close',
  back: 'Back to today',
  pick: 'See the board as of',
  go: 'Show',
  means: 'Shows every page as it stood at the end of that day.',
  rowsAreToday: 'The figures are those of {{day}}; the list at the end of the page is today’s.',
}
