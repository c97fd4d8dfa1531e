export const weather = {
  title: 'Weather',
  observed: 'Observed',
  outOf: 'Below freezing: {{frost}} of {{total}}.',
  seeAll: 'See every observation',
  sent: 'the weather',
  internal: 'Internal observation',
  reason: '{{what}}: {{celsius}}',
  changed: '{{what}}: the temperature changed',
  how: 'What was observed on the site. Below freezing is less than 0 °C.',
  empty: 'Nothing was observed yet',
  emptyMore: 'Observations appear as soon as a source sends them.',
}

declare module '../words' {
  interface WordsOfFacts {
    weather: typeof weather
  }
}
