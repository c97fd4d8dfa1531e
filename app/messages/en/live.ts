export const live = {
  live: 'live',
  connecting: 'connecting',
  reconnecting: 'reconnecting',
  offline: 'not live',
  offlineDetail:
    'The connection is interrupted. What you see was current {{ago}}; it catches up when the connection is back.',
}
