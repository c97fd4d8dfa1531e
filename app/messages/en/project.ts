export const project = {
  since: 'since {{day}}',
  phase: 'now: {{phase}}',
  empty: 'This project is ready for its first figures',
  emptyThen: 'Nothing had been sent for this project by that day.',
}
