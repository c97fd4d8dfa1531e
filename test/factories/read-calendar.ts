/** The fields of a calendar with one event, unfolded and without their parameters but where those are what matters. */
export function readCalendar(calendar: string): Record<string, string> {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  const entries = lines.map((line): [string, string] => {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;(?:"[^"]*"|[^":])*)*):(.*)$/.exec(line) ?? []
    const isPerson = name === 'ATTENDEE' || name === 'ORGANIZER'
    return [name ?? '', (isPerson ? parameters + ':' : '') + unescape(value ?? '')]
  })
  return Object.fromEntries(entries)
}

const unescape = (value: string) => value.replaceAll(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c))
