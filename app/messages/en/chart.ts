export const chart = {
  showTable: 'Show the numbers',
  showAll: 'Show all {{total}} rows',
  today: 'today',
  day: 'Day',
  fromTo: '{{from}} to {{to}}',
  none: '–',
}
