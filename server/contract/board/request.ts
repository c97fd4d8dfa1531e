import { z } from 'zod'
import { civilDate, label } from '../civil.ts'

/** What `board.get` takes: the project's key and, to look back, a civil day. */
export const boardRequestSchema = z.object({ project: label(), asOf: civilDate().optional() })
export type BoardRequest = z.infer<typeof boardRequestSchema>
