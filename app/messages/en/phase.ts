export const phase = {
  'kick-off': 'Kick-off',
  requirements: 'Requirements',
  design: 'Design',
  'build-uat': 'Build and UAT',
  'go-live': 'Go-live',
  training: 'Training',
  closing: 'Closing',
  none: 'No phase',
}
