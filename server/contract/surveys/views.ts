import type { Day, Score } from '../board.ts'
import type { Language } from '../explain.ts'
import type { Answers } from './answers.ts'
import type { BotVendor, Occasion, SendingRule } from './forms.ts'
import type { InBoth, Question, SurveyDesign } from './questions.ts'

/** How many were asked, got it, and answered; `byLink` answered through the open link, without an invitation. */
export interface Reach {
  invited: number
  sent: number
  responded: number
  byLink: number
}

export interface Scores {
  csat: Score | null
  nps: Score | null
  ces: Score | null
}

/** A line in the list of surveys. */
export interface SurveyLine extends Reach, Scores {
  key: string
  title: InBoth
  occasion: Occasion
  state: 'open' | 'closed'
  anonymous: boolean
  opensOn: Day
  closesOn: Day
}

export interface TemplateLine {
  id: string
  /** Of the built-in ones that were not changed yet, the occasion alone. */
  title: InBoth
  occasion: Occasion
  version: number
  questions: number
  rule: SendingRule
}

export interface BotLine {
  id: string
  vendor: BotVendor
  name: string
}

/** What the delivery team sees first. */
export interface SurveyDeskView {
  surveys: SurveyLine[]
  templates: TemplateLine[]
  bots: BotLine[]
  /** The project's sponsors, who would be asked. */
  sponsors: { email: string; name: string }[]
}

export interface TemplateView extends TemplateLine {
  design: SurveyDesign
  /** Newest first. */
  versions: { number: number; createdBy: string; createdOn: Day; used: number }[]
}

/** How one question was answered. `counts`: by score, by option, or by `row/score`. Texts are not here. */
export interface QuestionResult {
  question: Question
  answered: number
  score: Score | null
  counts: Record<string, number>
}

/** Scores of those of one role or one site; groups under five are put together where that makes five, else left out. */
export interface Breakdown extends Scores {
  name: string | null
  responded: number
}

export interface CommentView {
  /** Stands in addresses of the follow-up; says nothing about who. */
  response: string
  question: InBoth
  text: string
  answeredOn: Day
  /** The lowest score this response gave, on its scale of 0 (worst) to 1. */
  mood: number | null
  /** Named surveys, for the delivery team only. */
  from: string | null
  role: string | null
  site: string | null
}

export interface FollowUpView {
  id: string
  title: string
  owner: string | null
  dueOn: Day | null
  answer: string | null
  status: 'open' | 'answered' | 'closed'
  createdOn: Day
  closedOn: Day | null
  response: string | null
}

export interface InvitationLine {
  email: string
  name: string
  role: string | null
  site: string | null
  status: 'queued' | 'sent' | 'quiet' | 'unsubscribed' | 'bounced' | 'failed'
  /** null in an anonymous survey under five answers: who has not answered would say who has. */
  answered: boolean | null
  reminders: number
}

/** Everything about one survey; what the asker may not see is not in it. */
export interface SurveyResultsView extends SurveyLine {
  questions: QuestionResult[]
  byRole: Breakdown[]
  bySite: Breakdown[]
  /** The same scores in earlier surveys of the same template, oldest first. */
  trend: (Scores & { key: string; title: InBoth; closesOn: Day; responded: number; invited: number })[]
  /** Newest first; `commentCount` counts also those that are not shown. */
  comments: CommentView[]
  commentCount: number
  followUps: FollowUpView[]
  /** Delivery team only. */
  invitations: InvitationLine[] | null
  openLink: { url: string; qr: string } | null
}

/** What somebody with a link sees. */
export interface AnswerView {
  customer: string
  project: string
  brandColor: string | null
  language: Language
  title: InBoth
  introduction: InBoth | null
  thanks: InBoth | null
  anonymous: boolean
  state: 'open' | 'closed' | 'answered-elsewhere'
  closesOn: Day
  /** In the order in which they are asked, given the answers so far. */
  questions: Question[]
  answers: Answers
  submitted: boolean
  /** You said, we did: what came of this person's answer, also in earlier surveys that they answered by name. */
  followUps: FollowUpView[]
}

/** A mail or a message to a group, as the mail page shows it. */
export interface OutboxLine {
  id: string
  channel: 'mail' | BotVendor
  receiver: string
  subject: string
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'refused'
  attempts: number
  lastError: string | null
  createdAt: string
  sentAt: string | null
}
/** `html` is shown in a frame without scripts. */
export interface OutboxView extends OutboxLine {
  html: string | null
  text: string
}
