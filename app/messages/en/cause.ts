export const cause = {
  overdue: '{{what}} is {{delay}} overdue',
  holds: 'what holds it is {{what}}',
}
