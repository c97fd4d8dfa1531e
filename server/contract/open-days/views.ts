import type { BoardDifference, BoardView, Day } from '../board.ts'
import type { Language } from '../languages.ts'
import type { Can } from '../people.ts'
import type { InBoth } from '../surveys/questions.ts'
import type { OpenDayPlan, OpenDaySeriesForm, Reply } from './plan.ts'
import type { Reaction } from './reactions.ts'
import type { LiveRoom, OpenDayState, RoomEvent } from './room.ts'
import type { DeckPoll, PollDesign, Slide } from './slides.ts'
import type { WrittenInBoth } from './written-pages.ts'

/** A line in the list of open days. */
export interface OpenDayLine {
  key: string
  title: InBoth
  state: OpenDayState
  /** ISO 8601, UTC. */
  startsAt: string
  minutes: number
  timeZone: string
  series: string | null
  invited: number
  accepted: number
  /** How many joined by code, where that is told. */
  joined?: number
}

export interface SeriesLine {
  id: string
  everyWeeks: number
  firstOn: Day
  time: string
  holidays: string | null
  title: InBoth
  timeZone: string
  minutes: number
  /** Of those still to come: the days that are not the rhythm's own, and the holiday that moved or (null) skipped them. */
  moved: { from: Day; to: Day | null; holiday: string | null }[]
}

export interface OpenDaysView {
  /** Oldest first: those that are still to come, also what was called off of them, and a page of those that were held. */
  openDays: OpenDayLine[]
  /** How many were held, and which page of them this is. */
  past: { total: number; page: number; pages: number }
  /** Rhythms that go on. */
  series: SeriesLine[]
  /** For a calendar program of the person who asks; null where nobody does. */
  feedUrl: string | null
  can: Can
}

/** What a new open day begins with, and the countries (ISO codes) whose holidays are known. */
export interface OpenDaySuggestion {
  form: OpenDaySeriesForm
  countries: string[]
}

export interface OpenDayView extends OpenDayLine {
  plan: OpenDayPlan
  place: string | null
  link: string | null
  code: string
  joinUrl: string
  /** SVG. */
  joinQr: string
  attendees: { email: string; name: string; reply: Reply | 'none'; invited: boolean }[] | null
  moderated: boolean
  /** The day on which invitations go out by themselves; null once they did, or where nobody is on the list. */
  invitesOn: Day | null
  cancelReason: string | null
  can: Can
}

/** Somebody's own invitation. */
export interface ReplyView {
  openDay: OpenDayLine
  project: { name: string; customer: string; brandColor: string | null }
  agenda: OpenDayPlan['agenda']
  presenters: string[]
  place: string | null
  link: string | null
  name: string
  reply: Reply | 'none'
  language: Language
  cancelReason: string | null
  /** The room, from a quarter of an hour before it starts. */
  joinUrl: string | null
}

/** The deck as the editor has it. */
export interface DeckView {
  state: OpenDayState
  slides: Slide[]
  polls: (DeckPoll & { votes: number })[]
  /** Whether it is still the default one, never edited. */
  untouched: boolean
  hasOwnDefault: boolean
  /** The instant of the last edit, ISO 8601; null where there was none. */
  editedAt: string | null
  /** What changed on the board since that edit; null where nothing did, or nothing was edited. */
  sinceEdit: BoardDifference | null
}

/** What whoever has the code sees before joining. */
export interface LobbyView {
  openDay: Pick<OpenDayLine, 'key' | 'title' | 'state' | 'startsAt' | 'minutes' | 'timeZone'>
  project: { name: string; customer: string; brandColor: string | null }
  /** Whether whoever joined is let in: it is held now, or rehearsed. */
  open: boolean
  rehearsal: boolean
  /** Whether questions may be asked without a name. */
  anonymous: boolean
  joined: boolean
  /** What they answered at the end; null for who did not join. */
  pulse: PulseView | null
}

export interface PromiseView {
  id: string
  title: string
  owner: string
  dueOn: Day
  state: 'open' | 'kept' | 'broken'
  note: string | null
  madeOn: Day
  judgedOn: Day | null
}

export interface QuestionView {
  id: string
  text: string
  name: string | null
  votes: number
  state: 'waiting' | 'shown' | 'answered' | 'dismissed'
  answer: string | null
  /** Of the one who looks. */
  mine: boolean
  voted: boolean
}

export interface PollView {
  id: string
  design: PollDesign
  state: 'draft' | 'open' | 'closed'
  /** Votes by option; null while they are not shown to the one who looks. */
  votes: Record<string, number> | null
  total: number
  /** What the one who looks voted. */
  mine: string | null
}

/** What a deck's slides are drawn from: the board that this reader may see, and what the room adds. */
export interface StageView {
  openDay: {
    key: string
    title: InBoth
    startsAt: string
    minutes: number
    timeZone: string
    agenda: OpenDayPlan['agenda']
  }
  project: BoardView['project']
  slides: Slide[]
  /** The markdown of slides as HTML that holds no script, page by page, by the slide's id. */
  html: Record<string, WrittenInBoth>
  board: BoardView
  difference: BoardDifference | null
  promises: PromiseView[]
  questions: QuestionView[]
  polls: PollView[]
  /** How whoever sits in the room joins; `qr` is SVG. */
  join: { url: string; code: string; qr: string }
  room: RoomEvent
}

/** What everyone in the room sees alike of questions and polls. */
export type TalkView = Pick<StageView, 'questions' | 'polls'>

/** What one participant asked, and voted for: what everyone sees alike says nothing of that. */
export interface OwnMarks {
  asked: QuestionView[]
  /** Ids of questions. */
  voted: string[]
  /** The option chosen, by poll. */
  chosen: Record<string, string>
  pulse: PulseView
}

export interface PulseView {
  useful: number | null
  confident: number | null
}

/** What is shown and said in a room, the same for everyone in it. */
export interface SharedStage extends StageView {
  room: LiveRoom
}

/** What is projected: before it begins, that it will. */
export interface ProjectionView extends SharedStage {
  state: OpenDayState
}

export interface AudienceView extends SharedStage {
  language: Language
  name: string | null
  moderated: boolean
  anonymous: boolean
  own: OwnMarks
}

export interface ConsoleView extends StageView {
  room: LiveRoom
  state: OpenDayState
  /** When it began, or its rehearsal did; null before. */
  startedAt: string | null
  moderated: boolean
  decisions: { id: string; text: string; decidedBy: string | null }[]
  /** Promises made at this open day. */
  made: PromiseView[]
}

/** A figure of the board as it was at the open day before, or two weeks earlier, and as it was shown. */
export interface FigureChange {
  /** `goLive` is a day; `uatPassed` and `satisfied` are rates, 0 to 1; the others are counts. */
  figure: 'goLive' | 'uatPassed' | 'criticalIssues' | 'openIssues' | 'satisfied'
  /** null where nothing was known of it. */
  before: Day | number | null
  after: Day | number
  /** How many answers a score is of; null for what is counted otherwise. */
  n: number | null
}

/** The recap, which writes itself. */
export interface RecapView {
  openDay: OpenDayLine
  project: BoardView['project']
  seal: { version: number; hash: string; on: Day }
  /** As it was sealed; for the delivery team with internal words. */
  board: BoardView
  /** When `before` was, with the board's version then; null where nothing was known then. */
  since: BoardDifference['since'] | null
  figures: FigureChange[]
  difference: BoardDifference | null
  /** What had been promised before, as it stood then. */
  judged: PromiseView[]
  /** What was promised here, as it stands now. */
  promises: PromiseView[]
  decisions: { id: string; text: string; decidedBy: string | null }[]
  /** Those that everyone saw; the delivery team also gets the ones that still wait. Most votes first. */
  questions: QuestionView[]
  /** Those that were put to the room. */
  polls: PollView[]
  /** `names` of those who gave one, for the delivery team alone. */
  attendance: { invited: number; accepted: number; joined: number; names: string[] }
  pulse: Record<'useful' | 'confident', PulseMean>
  reactions: Record<Reaction, number>
  /** The team's own words: as written, and as HTML that holds no script. */
  summary: { markdown: string; html: string } | null
  /** The civil day on which it was mailed. */
  sentOn: Day | null
  can: Can
}

/** The mean of scores 1 to 5; null where fewer than five answered, whoever reads. */
export interface PulseMean {
  mean: number | null
  n: number
}

/** A recap with the customer's eyes, and the text whose hash the seal is: whoever has both can check them anywhere. */
export interface PackView {
  recap: RecapView
  sealed: string
}
