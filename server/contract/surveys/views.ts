import type { Day, Score } from '../board.ts'
import type { Language } from '../languages.ts'
import type { MailName } from '../mails.ts'
import type { Answers } from './answers.ts'
import type { BotVendor, Occasion, SendingRule } from './forms.ts'
import type { InBoth, Question, scoreScales, SurveyDesign } from './questions.ts'

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

/** What sending would do at this moment. */
export interface SendPreview {
  title: InBoth
  /** How many get a mail now. */
  asked: number
  /** Who is left out, in the order of the list: asked within 30 days, wants no surveys, or cannot be reached. */
  leftOut: { email: string; reason: 'quiet' | 'unsubscribed' | 'bounced' }[]
  closesOn: Day
  /** Days on which those who have not answered are reminded. */
  remindersOn: Day[]
  /** Names of the group chats that get the open link. */
  bots: string[]
}

/** How one question was answered. `counts`: by score, by option, or by `row/score`. Texts are not here. */
export interface QuestionResult {
  question: Question
  answered: number
  score: Score | null
  counts: Record<string, number>
  /** Of a matrix: each row's own score. */
  rows?: Record<string, Score | null>
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
  /** null: a low score (1 or 2 on CSAT, 0 to 6 on NPS, 1 to 3 on CES) that came without words; `question` is the one it was given to. */
  text: string | null
  answeredOn: Day
  /** The lowest score this response gave: as it was given, and (`mood`) on a scale of 0 (worst) to 1. */
  lowest: { type: keyof typeof scoreScales; score: number } | null
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
  /** `kept`: no mail server is set up, so the mail is kept to be read in the outbox. */
  status: 'queued' | 'sent' | 'kept' | 'quiet' | 'unsubscribed' | 'bounced' | 'failed'
  /** null in an anonymous survey under five answers: who has not answered would say who has. */
  answered: boolean | null
  reminders: number
}

/** Everyone who was asked or left out, and by which survey. */
export interface InvitationsView {
  key: string
  title: InBoth
  anonymous: boolean
  closed: boolean
  /** The first of them by address. */
  invitations: InvitationLine[]
  /** How many there are. */
  total: number
}

/** Everything about one survey; what the asker may not see is not in it. */
export interface SurveyResultsView extends SurveyLine {
  questions: QuestionResult[]
  byRole: Breakdown[]
  bySite: Breakdown[]
  /** The same scores in earlier surveys of the same template, oldest first. */
  trend: (Scores & { key: string; title: InBoth; closesOn: Day; responded: number; invited: number })[]
  /** Comments and low scores without words, newest first; `commentCount` counts the comments, also those not shown. */
  comments: CommentView[]
  commentCount: number
  followUps: FollowUpView[]
  /** Delivery team only. `qr` is the link as an SVG image. */
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
  /** Who is known to have answered: nobody in an anonymous survey, nor through the open link of a named one. */
  as: 'named' | 'anonymous' | 'by-link'
  state: 'open' | 'closed' | 'answered-elsewhere'
  closesOn: Day
  /** All of the version, in order: `questionsToAsk` says which are asked, given the answers so far. */
  questions: Question[]
  answers: Answers
  submitted: boolean
  /** You said, we did: what came of this person's answer, also in earlier surveys that they answered by name. */
  followUps: FollowUpView[]
}

/** Who would stop getting surveys by a link, in the language in which they were written to. */
export interface SubscriptionView {
  email: string
  customer: string
  brandColor: string | null
  language: Language
  subscribed: boolean
}

/**
 * `kept`: no mail server is set up, so it can only be read here. `failed`: given up after three days, or too late to be of
 * use. `refused`: the receiver does not exist or does not want it.
 */
export const outboxStates = ['queued', 'sending', 'sent', 'kept', 'failed', 'refused'] as const
export type OutboxState = (typeof outboxStates)[number]

export const outboxReasons = [
  'bounced',
  'unsubscribed',
  'too-late',
  'bot-removed',
  'unreadable',
  'unreachable',
] as const
export type OutboxReason = (typeof outboxReasons)[number]

/** A mail or a message to a group, as the mail page shows it. */
export interface OutboxLine {
  id: string
  channel: 'mail' | BotVendor
  receiver: string
  subject: string
  state: OutboxState
  attempts: number
  /** Why it has not arrived: one of ours (`outboxReasons`), else what the other side said, word for word. */
  lastError: string | null
  createdAt: string
  sentAt: string | null
}
/** What a message says: only of kept ones, as others hold somebody's personal link or are no longer there. */
export interface OutboxView extends OutboxLine {
  /** Shown in a frame without scripts; null for a group's message. */
  html: string | null
  text: string | null
}

/** One kind of mail as it looks, with made-up people. */
export interface MailSample {
  name: MailName
  subject: string
  html: string
  text: string
}
