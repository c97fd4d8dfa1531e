export const cause = {
  overdue: '{{what}} is {{delay}} overdue',
  holds: 'it is held up by {{what}}',
}
