import type { Day } from '../../contract/board.ts'
import type { MailName } from '../../contract/mails.ts'
import type { InBoth, Question } from '../../contract/surveys/questions.ts'

/** Whose mail it is. Names may be written `中文 · English`. */
export interface Brand {
  customer: string
  /** '' in mails that are about no project. */
  project: string
  /** `#rrggbb`, made readable where it is not; the default where null. */
  brandColor: string | null
}

interface Personal {
  /** How the person is greeted; null greets without a name. */
  name: string | null
}

export interface SurveyInvitationView extends Personal {
  title: InBoth
  introduction: InBoth | null
  /** Answerable inside the mail where its type allows. */
  firstQuestion: Question
  /** How many questions there are before an answer brings up more. */
  questionCount: number
  anonymous: boolean
  closesOn: Day
  /** The person's own link to the form, `https://…/s/<token>`. */
  link: string
  unsubscribeUrl: string
}

/** The same, a few days later. */
export interface SurveyReminderView extends SurveyInvitationView {
  /** Days left, today included: 1 on the last day. */
  daysLeft: number
}

/** You said, we did: asks the person to say that it is settled. */
export interface FollowUpAnsweredView extends Personal {
  survey: InBoth
  /** What the person raised, in the team's words. */
  title: string
  /** What was done about it. */
  answer: string
  owner: string | null
  /** Where the person sees it and can close it. */
  link: string
  unsubscribeUrl: string
}

/** When an open day is; times are `HH:MM` in that zone. */
export interface OpenDayTime {
  day: Day
  from: string
  to: string
  timeZone: string
}

/** Where: a room, a link to join from afar, or both. */
export interface OpenDayPlace {
  room: string | null
  joinUrl: string | null
}

export interface OpenDayInvitationView extends Personal {
  title: InBoth
  time: OpenDayTime
  place: OpenDayPlace
  agenda: { title: InBoth; minutes: number | null }[]
  /** The open day's page. */
  link: string
}

/** What is null in `before` has not changed. */
export interface OpenDayChangedView extends OpenDayInvitationView {
  before: { time: OpenDayTime | null; place: OpenDayPlace | null }
}

export interface OpenDayCancelledView extends Personal {
  title: InBoth
  time: OpenDayTime
  reason: InBoth | null
  /** The project's board. */
  link: string
}

export interface OpenDayRecapView extends Personal {
  title: InBoth
  heldOn: Day
  /** As shown: written in the mail's language. Without `before`, the figure is new. */
  figures: { label: InBoth; before: string | null; after: string }[]
  commitments: { title: InBoth; owner: string | null; dueOn: Day | null }[]
  /** The minutes. */
  link: string
}

/** Somebody is asked to join a customer's projects, or where it names none the vendor's own team. */
export interface PersonInvitationView extends Personal {
  /** Who asks: the vendor's name, null where it has none yet. */
  vendor: string | null
  customer: string | null
  /** The person's own link, and the last day on which it opens something. */
  link: string
  until: Day
}

/** Somebody who forgot their password chooses another one. */
export interface PasswordResetView extends Personal {
  link: string
}

/** What each mail says, by its name. */
export interface MailViews extends Record<MailName, object> {
  'survey-invitation': SurveyInvitationView
  'survey-reminder': SurveyReminderView
  'follow-up-answered': FollowUpAnsweredView
  'open-day-invitation': OpenDayInvitationView
  'open-day-changed': OpenDayChangedView
  'open-day-cancelled': OpenDayCancelledView
  'open-day-recap': OpenDayRecapView
  'person-invitation': PersonInvitationView
  'password-reset': PasswordResetView
}
