import type { z } from 'zod'
import { refuse } from '~/ui/form/form-answer'

/** What somebody does in a room, by its schema; the answer to what is not that names its wrong fields, as for any form. */
export function parseAct<Act>(schema: z.ZodType<Act>, form: FormData): Act {
  // A field that was left empty was not filled in.
  const parsed = schema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== '')))
  if (parsed.success) return parsed.data
  throw Response.json(refuse(parsed.error), { status: 400 })
}
