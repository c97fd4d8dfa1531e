export const difference = {
  title: 'What changed since {{day}}',
  titleOpenDay: 'What changed since the open day of {{day}}',
  none: 'Nothing has changed since {{day}}.',
  notListed_one: '{{number}} less important change is not listed here.',
  notListed_other: '{{number}} less important changes are not listed here.',
  more_one: '{{count}} more change',
  more_other: '{{count}} more changes',
  how: 'The board as it stands, compared with the board as it stood at the end of that day. A change is marked by what it means for the project: ● better, ▲ worth attention, ■ critical; without a mark it is for information only.',
  health: 'Health: from “{{from}}” to “{{to}}”',
  due: 'due {{date}}',
  untitled: 'Untitled',
}
