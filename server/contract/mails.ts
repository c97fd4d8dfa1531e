/** Every kind of mail that Daylight writes. */
export const mailNames = [
  'survey-invitation',
  'survey-reminder',
  'follow-up-answered',
  'open-day-invitation',
  'open-day-changed',
  'open-day-cancelled',
  'open-day-recap',
  'person-invitation',
  'password-reset',
] as const
export type MailName = (typeof mailNames)[number]
