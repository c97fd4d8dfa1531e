import type { Severity } from '../contract/board/issues.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'
import { ignoredReading, type NotMapped, type Reading, type ReadingContext, type ToolUpdate } from './connector.ts'
import { findEntry } from './settings.ts'
import { readToolDay } from './tool-date.ts'

/** One item of a tracker as of one moment. What is left out was not said; null says that there is none. */
export interface Item {
  key: string
  /** ISO 8601: the tool's own time of what is said. */
  at: string
  /** What the tool calls its type: `Bug`, `Story`. */
  type?: string | null | undefined
  title?: string | null | undefined
  /** What the tool calls its status. */
  status?: string | null | undefined
  /** Whether the tool itself says that it is done with; where it says so, no table need know the status. */
  isDone?: boolean | null | undefined
  severity?: Severity | null | undefined
  module?: string | null | undefined
  /** The key of one of our milestones. */
  milestone?: string | null | undefined
  dueOn?: string | null | undefined
  url?: string | null | undefined
  /** Whether the tool keeps it from some of its own people; left out where it does not know of such a thing. */
  isConfidential?: boolean | undefined
  /** The tool's own project. */
  project?: string | null | undefined
}

/** What the tables know of a tool's statuses beyond what it says itself. */
export type StatusWords = Record<string, 'open' | 'closed'>

/**
 * The update that an item becomes: of the kind and with the status that the settings say, else an issue, open or closed
 * as the tool itself says, else by `words`. A status that nothing knows is left out and listed.
 */
export function readItem(
  context: ReadingContext,
  item: Item,
  words: StatusWords = {},
  notMapped: NotMapped[] = [],
): Reading {
  const kind = kindOf(context, item.type)
  if (kind === 'ignore') return ignoredReading()
  const { settings } = context
  const said = item.status ? findEntry(settings.status, item.status) : undefined
  const byTool = item.isDone ?? undefined
  const word = item.status ? findEntry(words, item.status) : undefined
  const status = said ?? (byTool === undefined ? word : byTool ? 'closed' : 'open')
  const unknown: NotMapped[] = item.status && !status ? [{ field: 'status', value: item.status }] : []
  const data = dataOf[kind](item, status, context)
  const visibility =
    item.isConfidential === undefined ? undefined : item.isConfidential ? 'internal' : context.visibility
  return {
    updates: [buildToolUpdate(context, { ...item, kind, data, visibility })],
    ignored: 0,
    notMapped: [...notMapped, ...unknown, ...unnamedType(context, item.type)],
    hints: [],
  }
}

/** The update that takes an item back: it was deleted, or has another key now. */
export function retractItem(context: ReadingContext, item: Pick<Item, 'key' | 'at' | 'type' | 'project'>): Reading {
  const kind = kindOf(context, item.type)
  if (kind === 'ignore') return ignoredReading()
  return { updates: [buildToolUpdate(context, { ...item, kind, data: null })], ignored: 0, notMapped: [], hints: [] }
}

const kindOf = ({ settings }: ReadingContext, type: string | null | undefined) =>
  (type && findEntry(settings.kinds, type)) || findEntry(settings.kinds, '*') || 'issue'

/** A type that the settings leave out, where they name others and say nothing of the rest: it became an issue. */
const unnamedType = ({ settings: { kinds } }: ReadingContext, type: string | null | undefined): NotMapped[] =>
  type && kinds && !findEntry(kinds, type) && !findEntry(kinds, '*') ? [{ field: 'kind', value: type }] : []

type Said = string | undefined
const isClosed = (status: Said) => status && (status === 'closed' || status === 'done' || status === 'rejected')

/** What is known of an item, by the kind that it becomes. */
const dataOf = {
  issue: (item: Item, status: Said) => ({
    title: item.title,
    status: status && (isClosed(status) ? 'closed' : 'open'),
    severity: item.severity,
    module: item.module,
    milestone: item.milestone,
  }),
  action: (item: Item, status: Said) => ({
    title: item.title,
    status: status && (isClosed(status) ? 'done' : 'open'),
    dueOn: item.dueOn,
  }),
  change: (item: Item, status: Said) => ({
    title: item.title,
    status: status === 'closed' ? 'done' : status === 'open' ? undefined : status,
  }),
  milestone: (item: Item, status: Said, { zone }: ReadingContext) => ({
    title: item.title,
    // A date that people move as the plan moves is what they expect; what was first agreed is told by a plan.
    forecastOn: item.dueOn,
    completedOn: status && (isClosed(status) ? readToolDay(item.at, zone) : null),
  }),
}

interface Built {
  kind: string
  key: string
  at: string
  data: Record<string, unknown> | null
  url?: string | null | undefined
  visibility?: ToolUpdate['visibility']
  project?: string | null | undefined
  /** Its texts are as somebody wants them: none is cut or left out. */
  isWhole?: boolean
}

/**
 * An update that is the same whenever the tool says the same again: its id is made of the key, the instant and all that
 * is said. Texts are cut to what the contract takes.
 */
export function buildToolUpdate({ tool }: Pick<ReadingContext, 'tool'>, built: Built): ToolUpdate {
  const { kind, key, at, visibility, project = null } = built
  const data = built.data && !built.isWhole ? withinLimits(built.data) : built.data
  const url = isWebAddress(built.url) ? { url: built.url } : {}
  const said = { kind, data, ...url, ...(visibility ? { visibility } : {}) }
  const mark = sha256(JSON.stringify([key, said])).slice(0, 12)
  return { id: `${tool}:${key.slice(0, 100).toWellFormed()}@${at}#${mark}`, key, at, ...said, toolProject: project }
}

const withinLimits = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) => {
      const isTitle = field === 'title'
      const cut = typeof value === 'string' ? cutLine(value, isTitle ? limits.titleLength : limits.idLength) : value
      // An empty text says that there is none; no tool's item is without a title, so then it was not said.
      const said = cut === '' ? null : cut
      return said === undefined || (isTitle && said === null) ? [] : [[field, said]]
    }),
  )

/** A text in one line that can be stored, of so many characters at most. */
function cutLine(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .replaceAll('\u0000', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return (line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line).toWellFormed()
}

const isWebAddress = (url: string | null | undefined): url is string =>
  typeof url === 'string' &&
  url.length <= limits.urlLength &&
  /^https?:\/\/[^\s"<>\\]+$/i.test(url) &&
  url.isWellFormed()
