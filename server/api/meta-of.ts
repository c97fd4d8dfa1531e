import type { Meta } from './procedure.ts'
import { appRouter } from './router.ts'

/** The router's procedures by their whole path; tRPC's types know them as a tree. */
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: Meta } } | undefined>

/** What a procedure says of itself, by its whole path as `board.get`. */
export const metaOf = (path: string): Meta | undefined =>
  Object.hasOwn(procedures, path) ? procedures[path]?._def.meta : undefined
