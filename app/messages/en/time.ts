export const time = {
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  weeks_one: '{{number}} week',
  weeks_other: '{{number}} weeks',
  justNow: 'just now',
}
