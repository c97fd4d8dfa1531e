export const project = {
  since: 'since {{day}}',
  phase: 'now: {{phase}}',
  empty: 'This project is ready for its first figures',
  emptyThen: 'Nothing had been sent for this project by that day.',
  emptyHow:
    'As soon as the first tool sends an update, this page shows the plan, the tests, the issues and what is needed from you. There is nothing to set up here.',
}
