import { z } from 'zod'
import { label, timeZone } from '../contract/civil.ts'
import { visibilities } from '../contract/ingest.ts'

const header = z.string().trim().min(1).max(300)
const value = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** How the rows of a sheet become updates: DESIGN's mapping. */
export const mappingSchema = z.strictObject({
  kind: label(),
  /** Fields of the update, `key` and `url` among them, and the headers of their columns. */
  columns: z.record(z.string().min(1).max(100), header).refine((columns) => 'key' in columns, {
    error: 'needs the column of `key`, by which a thing is told from others',
  }),
  /** By field: what stands in a cell, and what it means. */
  values: z.record(z.string(), z.record(z.string(), value)).default({}),
  /** How dates are written, in Unicode's date field symbols: `dd/MMM/yy HH:mm`. */
  dates: z.string().min(1).max(100).optional(),
  /** In which zone times without an offset are; the project's by default. */
  zone: timeZone().optional(),
  /** The column that says when a row became true; by default that is when the file was written. */
  at: header.optional(),
  /** A row gives an update for each of them whose column has a date. */
  steps: z
    .array(z.strictObject({ at: header, data: z.record(z.string(), z.json()) }))
    .min(1)
    .max(50)
    .optional(),
  visibility: z.enum(visibilities).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>
