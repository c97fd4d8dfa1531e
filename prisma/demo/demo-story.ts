import type { OwnTolerances } from '../../server/contract/board.ts'
import type { Role } from '../../server/contract/people.ts'
import type { Answers } from '../../server/contract/surveys/answers.ts'
import type { Recipient } from '../../server/contract/surveys/forms.ts'
import type { SurveyDesign } from '../../server/contract/surveys/questions.ts'
import type { Update } from '../../server/contract/ingest.ts'

/** A tool and everything it ever sent to one project, oldest first. */
export interface DemoSource {
  name: string
  kinds: string[]
  updates: Update[]
}

/** An answer to a survey, as it was given on a day; who gives it is the nth of those who were asked. */
export interface DemoAnswer {
  person: number
  at: string
  answers: Answers
}

/** What the team made of an answer; which it was is known by its text. */
export interface DemoFollowUp {
  about: string
  title: string
  owner: string
  madeAt: string
  dueOn: string
  /** What was done, and when; the sponsor was asked whether it is settled. */
  done?: { at: string; answer: string }
  /** When the sponsor said that it is. */
  closedAt?: string
}

/** A survey that Daylight itself sent. */
export interface DemoSurvey {
  /** The address of its template; with a design, the template was changed to it before. */
  template: string
  design?: SurveyDesign
  opensAt: string
  openForDays: number
  invited: Recipient[]
  /** Oldest first. */
  answers: DemoAnswer[]
  followUps: DemoFollowUp[]
  /** Still open: its mails are kept to be looked at. */
  isOpen: boolean
}

export interface DemoProject {
  project: { key: string; name: string; timeZone: string; startsOn: string; goLiveOn: string }
  /** What was agreed on for it at its start, and by whom. */
  agreed?: { by: string; tolerances: OwnTolerances }
  sources: DemoSource[]
  surveys?: DemoSurvey[]
}

export interface DemoPerson {
  email: string
  name: string
  role: Role
}

export interface DemoCustomer {
  customer: { key: string; name: string; timeZone: string; brandColor: string }
  /** Everyone who may see this customer; the delivery team's people can stand under several. */
  people: DemoPerson[]
  projects: DemoProject[]
}

export interface DemoStory {
  customers: DemoCustomer[]
}
