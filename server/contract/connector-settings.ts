import { z } from 'zod'
import { severities } from './board.ts'
import { label, slug, text, timeZone } from './civil.ts'

/** Entries of one table, and characters of an expression. */
const most = { entries: 500, expression: 10_000 }

/** A table from what the tool says to what a board does. The tool's words are compared without regard to case. */
const table = <Value extends z.ZodType>(value: Value) =>
  z.record(label(), value).refine((entries) => Object.keys(entries).length <= most.entries, {
    message: `at most ${most.entries} entries`,
  })

/** What an item of a tool can become; `ignore` leaves it out. */
export const itemKinds = ['issue', 'action', 'change', 'milestone', 'ignore'] as const
export type ItemKind = (typeof itemKinds)[number]

/** How a connection reads what its tool sends: each field may be left out, and then the tool's usual words hold. */
export const connectorSettingsSchema = z.strictObject({
  /** What an item of each of the tool's types becomes; `*` for those that are not named. An issue where nothing is said. */
  kinds: table(z.enum(itemKinds)).optional(),
  /** `open`, `closed`, or a status of a change. */
  status: table(z.enum(['open', 'closed', 'proposed', 'assessing', 'approved', 'rejected', 'done'])).optional(),
  /** `none` for what is no severity. */
  severity: table(z.enum([...severities, 'none'])).optional(),
  /** The tool's own projects to keys of ours; what is of no project in it is ignored. */
  projects: table(slug()).optional(),
  /** What keys begin with in a project that the tool names by an id alone, by that id: `PROJ` of `PROJ-142`. */
  prefixes: table(label()).optional(),
  /** Where the tool's dates without an offset are meant. */
  zone: timeZone().optional(),
  /** Of a survey: what its questions ask, by the tool's id of each. */
  survey: label().optional(),
  questions: table(
    z.strictObject({
      scale: z.enum(['csat5', 'nps', 'ces7']),
      question: label().optional(),
      best: z.enum(['high', 'low']).optional(),
    }),
  ).optional(),
  /** Of the generic tool: a JSONata expression that makes updates of the body. */
  expression: text(most.expression).optional(),
})
export type ConnectorSettings = z.infer<typeof connectorSettingsSchema>
