export const saysWho = {
  how: 'how this is counted',
  title: 'Says who?',
  sources: 'Sources',
  silent: 'silent for longer than usual',
  noSource: 'no source yet',
  noSourceLong: 'Nothing has been sent for this yet.',
  version: 'Version {{version}} of the board, {{day}}',
  close: 'Close',
}
