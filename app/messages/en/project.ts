export const project = {
  since: 'since {{day}}',
  phase: 'now: {{phase}}',
  empty: 'Nothing has been sent for this project yet',
  emptyThen: 'Nothing had been sent for this project by that day.',
  emptyHow:
    'As soon as the first tool sends an update, this page shows the plan, the tests, the issues and what is needed from you. There is nothing to set up here.',
  emptyTeam: 'For the delivery team',
  emptyPush: 'Send updates with an ingest key, from any tool, to POST /api/trpc/ingest.push; or from the command line:',
}
