export const reason = {
  internalSource: 'an internal tool',
  sourceSilent: 'No {{what}} from {{source}} since {{date}} ({{delay}}), so this cannot be judged',
  owner: 'owner {{name}}',
  noOwner: 'no owner yet',
  ours: 'the delivery team is on it',
  noDate: 'no date agreed',
  neededFor: 'needed for {{milestone}} on {{date}}',
  team: 'delivery team',
}
