import type {
  BoardDifference,
  BoardRequest,
  BoardView,
  DifferenceRequest,
  OwnActions,
  ProjectSummary,
  Sections,
} from './contract/board.ts'
import type { Beginning } from './contract/board/beginning.ts'
import type { IssueRow } from './facts/issue/section.ts'
import type { TestRow } from './facts/test/section.ts'
import type { Rows } from './facts/read-rows.ts'
import type { Language } from './contract/languages.ts'
import type { Ability, Can, SignIn, Viewer } from './contract/people.ts'
import type { ConnectionsBackend } from './connections/create-connections.ts'
import type { SourcesBackend } from './connections/create-sources.ts'
import type { ThingRequest, ThingView } from './contract/things.ts'
import type { Scope } from './identity/scope.ts'
import type { QuarantineBackend } from './ledger/create-quarantine.ts'
import type { OpenDaysBackend } from './open-days/day/open-days-backend.ts'
import type { MessagesBackend } from './outbox/create-messages.ts'
import type { SetupBackend } from './setup/create-setup.ts'
import type { AnswersBackend, SurveysBackend } from './surveys/survey/surveys-backend.ts'

/** Everything that pages may ask of the server; the API calls the same functions. */
export interface Backend {
  /** The projects in the scope, the one that needs attention first. */
  listProjects(scope: Scope): Promise<ProjectSummary[]>
  /** Throws `not_found` outside the scope, and where the role lacks the ability. */
  requireAbility(scope: Scope, project: string, ability: Ability): Promise<void>
  /** The board as pages carry it; `not_found` outside the scope. */
  getBoard(scope: Scope, request: BoardRequest): Promise<{ board: BoardView; can: Can }>
  /** The sections of a board whole, where a page carries of each list the first and of each history a few days. */
  getSections(scope: Scope, request: BoardRequest): Promise<Sections>
  /** What changed on the board since a day, by default since the last open day, as pages carry it; null where nothing was known then. */
  getDifference(scope: Scope, request: DifferenceRequest): Promise<BoardDifference | null>
  /** Who can be asked and what comes next, for a project of which nothing is known yet. */
  getBeginning(scope: Scope, project: string): Promise<Beginning>
  /** How much of what is open is the asker's own. */
  getOwnActions(scope: Scope, request: BoardRequest): Promise<OwnActions>
  /** Every issue that was not retracted, newest change first. */
  listIssues(scope: Scope, project: string): Promise<Rows<IssueRow>>
  /** Every UAT case that was not retracted, newest change first. */
  listTests(scope: Scope, project: string): Promise<Rows<TestRow>>
  /** One thing with its life and what hangs on it; `not_found` for what there is not, and what is not for the reader. */
  getThing(scope: Scope, request: ThingRequest): Promise<ThingView>
  /** All issues or cases as JSON, each title in that language: there may be very many. */
  getIssuesJson(scope: Scope, project: string, language: Language): Promise<Uint8Array<ArrayBuffer>>
  getTestsJson(scope: Scope, project: string, language: Language): Promise<Uint8Array<ArrayBuffer>>
  /** Headers with the session's cookie; `unauthenticated` for a wrong pair, `rate_limited` after too many. */
  signIn(request: Request, credentials: SignIn): Promise<Headers>
  /** Headers that end the session. */
  signOut(request: Request): Promise<Headers>
  /** Surveys for those who sign in. */
  surveys: SurveysBackend
  /** Mails and bots, for those who sign in. */
  messages: MessagesBackend
  /** Tools that are connected, for those who sign in. */
  connections: ConnectionsBackend
  /** Who sends, and their keys, for those who sign in. */
  sources: SourcesBackend
  /** What could not be applied, for those who sign in. */
  quarantine: QuarantineBackend
  /** Answering a survey, for whoever has a link. */
  answers: AnswersBackend
  /** Open days, for those who sign in, who are invited and who have the room's code. */
  openDays: OpenDaysBackend
  /** Setting up the installation, joining it, and one's own account. */
  setup: SetupBackend
}

/**
 * What a loader or action gets: the door, who is asking (null: nobody signed in), the nonce of inline scripts, the
 * portal's name, and the server's time. A page that is made once for all gets stand-ins of what is personal (`share-pages.ts`).
 */
export interface LoadContext {
  backend: Backend
  scope: Scope | null
  viewer: Viewer | null
  nonce: string
  /** See `Environment`. */
  portalName: string | null
  loadedAt: string
}
