import type { Language } from '../../contract/languages.ts'
import type { Answer } from '../../contract/surveys/answers.ts'
import type { FollowUpForm, SendForm, TemplateForm } from '../../contract/surveys/forms.ts'
import type {
  AnswerView,
  InvitationsView,
  SendPreview,
  SubscriptionView,
  SurveyDeskView,
  SurveyResultsView,
  TemplateView,
} from '../../contract/surveys/views.ts'
import type { Scope } from '../../identity/scope.ts'

/** Surveys for those who sign in. Each throws `not_found` outside the scope, and where the role may not. */
export interface SurveysBackend {
  getDesk(scope: Scope, project: string): Promise<SurveyDeskView>
  /** Also for the customer, with what policy allows. */
  getResults(scope: Scope, project: string, survey: string): Promise<SurveyResultsView>
  /** Who was asked; for the delivery team. */
  getInvitations(scope: Scope, project: string, survey: string): Promise<InvitationsView>
  /** All of them, as a JSON list. */
  getAllInvitations(scope: Scope, project: string, survey: string): Promise<Uint8Array<ArrayBuffer>>
  getTemplate(scope: Scope, project: string, template: string): Promise<TemplateView>
  /** Saves a template as a new version (a changed rule alone makes none); null makes a new template. Gives its id. */
  saveTemplate(scope: Scope, project: string, template: string | null, form: TemplateForm): Promise<string>
  /** What `send` would do now; changes nothing. */
  previewSend(scope: Scope, project: string, form: SendForm): Promise<SendPreview>
  /** Opens a survey and queues its mails; gives its key. */
  send(scope: Scope, project: string, form: SendForm): Promise<string>
  close(scope: Scope, project: string, survey: string): Promise<void>
  /** Reminds at once everyone who was sent the survey and has not answered; gives how many. `conflict` once it is closed. */
  remind(scope: Scope, project: string, survey: string): Promise<number>
  saveFollowUp(scope: Scope, project: string, survey: string, id: string | null, form: FollowUpForm): Promise<void>
  /** The answers as a file: no names and no texts that the asker would not see on the page. */
  exportResults(scope: Scope, project: string, survey: string, format: 'csv' | 'xlsx'): Promise<Uint8Array>
}

/** Answering: whoever has the link. `not_found` for a token that does not exist or has expired. */
export interface AnswersBackend {
  open(token: string, language: Language): Promise<AnswerView>
  /** Keeps one answer; undefined takes it back. `invalid` names the question; `conflict` once it is closed. */
  save(token: string, question: string, answer: Answer | undefined, language: Language): Promise<AnswerView>
  /** Counts what was answered; again after a change. `invalid` while a required question is open. */
  submit(token: string, language: Language): Promise<AnswerView>
  /** "Yes, that is settled": only the giver of the answer can say so. */
  closeFollowUp(token: string, followUp: string): Promise<void>
  /**
   * A personal token for whoever came by the open link (QR, group chat); the code stays good for others. Writes nothing:
   * a GET asks for it, and a scanner's GET must leave no trace. (A token that carries the code needs no row.)
   */
  enter(code: string): Promise<string>
  getSubscription(token: string): Promise<SubscriptionView>
  setSubscription(token: string, subscribed: boolean): Promise<void>
}
