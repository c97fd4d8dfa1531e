import type { Language } from '../../contract/languages.ts'
import type { AudienceAct } from '../../contract/open-days/audience-act.ts'
import type { ConsoleCommand } from '../../contract/open-days/console-command.ts'
import type { DeckOutline } from '../../contract/open-days/outline.ts'
import type { OpenDayForm, OpenDaySeriesForm, Reply } from '../../contract/open-days/plan.ts'
import type { Reaction } from '../../contract/open-days/reactions.ts'
import type {
  AskForm,
  DecisionForm,
  Drive,
  Moderation,
  PromiseForm,
  PromiseJudgement,
  Pulse,
} from '../../contract/open-days/room.ts'
import type { DeckForm } from '../../contract/open-days/slides.ts'
import type {
  AudienceView,
  ConsoleView,
  DeckView,
  LobbyView,
  OpenDaysView,
  OpenDaySuggestion,
  OpenDayView,
  OwnMarks,
  PackView,
  ProjectionView,
  RecapView,
  ReplyView,
  StageView,
} from '../../contract/open-days/views.ts'
import type { Scope } from '../../identity/scope.ts'

/** A picture or another file, as it is handed on. */
export interface FileBytes {
  type: string
  bytes: Uint8Array
}

/** When open days are and who comes. Each throws `not_found` outside the scope, and where the role may not. */
export interface ScheduleBackend {
  /** Also for the customer. */
  list(scope: Scope, project: string, page?: number): Promise<OpenDaysView>
  /** Also for the customer, without the names of those who are invited. */
  get(scope: Scope, project: string, openDay: string): Promise<OpenDayView>
  /** What a new one begins with: as the last one was planned, else with the customer's people. */
  suggest(scope: Scope, project: string): Promise<OpenDaySuggestion>
  /** The open day as it was planned, to be changed. */
  getForm(scope: Scope, project: string, openDay: string): Promise<{ form: OpenDayForm; series: string | null }>
  /** Plans one; gives its key. */
  plan(scope: Scope, project: string, form: OpenDayForm): Promise<string>
  /** Plans a rhythm and its first open days; gives the rhythm's id. */
  planSeries(scope: Scope, project: string, form: OpenDaySeriesForm): Promise<string>
  /**
   * Those who were invited hear of a change of time or place. `following`: those of its series after it get all but the
   * day too, and so do the ones not planned yet. `conflict` once it began, is closed or cancelled.
   */
  change(scope: Scope, project: string, openDay: string, form: OpenDayForm, following?: boolean): Promise<void>
  /** Those who were invited hear of it. `conflict` once it began, is closed or cancelled. */
  cancel(scope: Scope, project: string, openDay: string, reason: string | null): Promise<void>
  /** Ends a rhythm: those still to come are cancelled. */
  endSeries(scope: Scope, project: string, series: string): Promise<void>
  /** Makes the address of the asker's calendar anew; the one they had opens no more. */
  renewFeed(scope: Scope): Promise<void>
  /** Invites now everyone who was not yet; gives how many. */
  invite(scope: Scope, project: string, openDay: string): Promise<number>
  /** The open day as an iCalendar file. */
  calendar(scope: Scope, project: string, openDay: string, language: Language): Promise<string>
}

/** For whoever has a personal link: an invitation, or a calendar's subscription. `not_found` for a token of neither. */
export interface InvitedBackend {
  find(token: string): Promise<ReplyView>
  /** `conflict` once it began, was cancelled or is over. */
  reply(token: string, reply: Reply): Promise<void>
  /** The open day as an iCalendar file. */
  calendar(token: string): Promise<string>
  /** What came of it, with the customer's eyes; `not_found` before it is over. */
  recap(token: string): Promise<{ recap: RecapView; language: Language }>
  /** Every open day of the projects that the person may see, for a calendar program; no sign-in. */
  feed(token: string, language: Language): Promise<string>
}

/** What is shown. */
export interface DeckBackend {
  getDeck(scope: Scope, project: string, openDay: string): Promise<DeckView>
  /** Saves slides and polls; a poll that was voted on keeps its options. */
  saveDeck(scope: Scope, project: string, openDay: string, form: DeckForm): Promise<void>
  /** Back to the project's default deck. */
  remakeDeck(scope: Scope, project: string, openDay: string): Promise<void>
  /** What the project's open days begin with from now on; null: Daylight's own order. */
  saveDefault(scope: Scope, project: string, openDay: string | null): Promise<void>
  /** Gives the picture's id. `invalid` for what is no PNG, JPEG, WebP or GIF; `too_large` over the limit. */
  addImage(scope: Scope, project: string, openDay: string, bytes: Uint8Array): Promise<string>
  getImage(scope: Scope, project: string, image: string): Promise<FileBytes>
  /** What the slides show, with the customer's eyes: for the editor's preview and the projector. */
  getStage(scope: Scope, project: string, openDay: string): Promise<StageView>
}

/**
 * The room, for the delivery team. What changes it gives its new revision; `conflict` from a browser that does not drive,
 * and for everything once the open day is over.
 */
export interface RoomBackend {
  getConsole(scope: Scope, project: string, openDay: string): Promise<ConsoleView>
  /** What the projector shows: exactly what the audience may see. */
  getProjection(scope: Scope, project: string, openDay: string): Promise<ProjectionView>
  /** Opens the room; a rehearsal ends before it. `conflict` once it is over or cancelled. */
  start(scope: Scope, project: string, openDay: string): Promise<void>
  /** Opens the room of one that is still planned; nothing of what comes stays. `conflict` once it began. */
  rehearse(scope: Scope, project: string, openDay: string): Promise<void>
  endRehearsal(scope: Scope, project: string, openDay: string): Promise<void>
  /** Undoes a beginning, as long as nothing was shown, asked or voted; else `conflict`. */
  returnToPlanned(scope: Scope, project: string, openDay: string): Promise<void>
  /** Takes the wheel for this tab: when it is free, or from exactly the driver named (`from`); else `conflict`. */
  take(scope: Scope, project: string, openDay: string, tab: string, from: string | null): Promise<number>
  release(scope: Scope, project: string, openDay: string, tab: string): Promise<number>
  /** What a command at the console says, with all its rules; the new revision where it changes what is shown or who drives. */
  carryOut(
    scope: Scope,
    project: string,
    openDay: string,
    command: ConsoleCommand,
  ): Promise<void | { revision: number }>
  drive(scope: Scope, project: string, openDay: string, tab: string, command: Drive): Promise<number>
  moderate(scope: Scope, project: string, openDay: string, question: string, change: Moderation): Promise<void>
  setPoll(scope: Scope, project: string, openDay: string, poll: string, state: 'open' | 'closed'): Promise<void>
  addDecision(scope: Scope, project: string, openDay: string, form: DecisionForm): Promise<void>
  removeDecision(scope: Scope, project: string, openDay: string, decision: string): Promise<void>
  savePromise(scope: Scope, project: string, openDay: string, id: string | null, form: PromiseForm): Promise<void>
  removePromise(scope: Scope, project: string, openDay: string, id: string): Promise<void>
  judgePromise(scope: Scope, project: string, openDay: string, id: string, judgement: PromiseJudgement): Promise<void>
  /** Ends it: the boards are sealed, the scores and promises go on to the ledger, the survey that follows is sent. */
  close(scope: Scope, project: string, openDay: string): Promise<void>
}

/** The room, for whoever has the code; a token in a cookie says who. Nobody of these can drive. */
export interface AudienceBackend {
  /** `not_found` for an unknown code, `rate_limited` after too many. */
  lobby(code: string, token: string | null): Promise<LobbyView>
  /** Gives the token of a new participant. */
  join(code: string, name: string | null, language: Language): Promise<string>
  /** null while the open day is neither held nor rehearsed, and for a token that is not of this room: see the lobby. */
  open(code: string, token: string | null): Promise<AudienceView | null>
  /** Throws `unauthenticated` for who did not join. */
  requireJoined(code: string, token: string): Promise<void>
  /** What the participant asked, voted for and answered; `not_found` for who did not join. */
  own(code: string, token: string): Promise<OwnMarks>
  /** Does what somebody in the room pressed or wrote, with all its rules; `unauthenticated` for who did not join. */
  carryOut(code: string, token: string, act: AudienceAct): Promise<void>
  ask(code: string, token: string, form: AskForm): Promise<void>
  vote(code: string, token: string, question: string, wanted: boolean): Promise<void>
  votePoll(code: string, token: string, poll: string, option: string): Promise<void>
  react(code: string, token: string, reaction: Reaction): Promise<void>
  savePulse(code: string, token: string, pulse: Pulse): Promise<void>
  getImage(code: string, token: string | null, image: string): Promise<FileBytes>
  /**
   * What came of it, with the customer's eyes: for whoever was in the room, and for a month for whoever has its code.
   * `not_found` before it is over.
   */
  recap(code: string, token: string | null): Promise<RecapView>
}

/** What came of it. */
export interface RecapBackend {
  /** Also for the customer; `not_found` until it is closed. */
  get(scope: Scope, project: string, openDay: string): Promise<RecapView>
  /** An answer to a question, given or completed afterwards. */
  answer(scope: Scope, project: string, openDay: string, question: string, answer: string): Promise<void>
  /** Whether what was promised was kept, said before the next open day asks. */
  judge(scope: Scope, project: string, openDay: string, promise: string, judgement: PromiseJudgement): Promise<void>
  /** The team's own words, markdown. */
  saveSummary(scope: Scope, project: string, openDay: string, summary: string | null): Promise<void>
  /** Mails the recap to everyone invited, once; gives to how many. `conflict` a second time. */
  send(scope: Scope, project: string, openDay: string): Promise<number>
  /** Everything that an offline copy holds; with the customer's eyes, whoever asks. */
  getPack(scope: Scope, project: string, openDay: string): Promise<PackView>
  /** The offline copy as HTML, in which a language is shown first; drawn by `render` where there are no built pages. */
  exportPack(
    scope: Scope,
    project: string,
    openDay: string,
    language: Language,
    render: (pack: PackView, language: Language) => Promise<string>,
  ): Promise<Uint8Array>
  /**
   * PowerPoint: the slides that were shown, with the figures as they stood, their words by `say`, which also gets how the
   * two questions at the end were answered once it is closed. Also for the customer then; `not_found` for them before.
   */
  exportSlides(
    scope: Scope,
    project: string,
    openDay: string,
    say: (stage: StageView, pulse: RecapView['pulse'] | null) => DeckOutline,
  ): Promise<Uint8Array>
}

export interface OpenDaysBackend {
  schedule: ScheduleBackend
  invited: InvitedBackend
  deck: DeckBackend
  room: RoomBackend
  audience: AudienceBackend
  recap: RecapBackend
}
