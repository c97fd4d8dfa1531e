import jsonata from 'jsonata'
import { z } from 'zod'
import { limits } from '../contract/limits.ts'
import { DaylightError } from '../contract/errors.ts'
import { visibilities } from '../contract/ingest.ts'
import { idText } from './body-fields.ts'
import { ignoredReading, type Connector, type Hint, type ReadingContext } from './connector.ts'
import { buildToolUpdate } from './item-updates.ts'
import { readToolDate } from './tool-date.ts'

const updateSchema = z.object({
  id: idText.nullish(),
  kind: z.string(),
  key: idText,
  at: z.unknown().optional(),
  data: z.record(z.string(), z.unknown()).nullable(),
  url: z.string().nullish(),
  visibility: z.enum(visibilities).nullish(),
  /** The tool's own project. */
  project: z.string().nullish(),
})
const resultSchema = z.array(updateSchema).max(5 * limits.updatesPerPush)

/**
 * Any tool: a JSONata expression of the settings makes updates of the body, `$headers` and `$receivedAt`: one, a list, or
 * nothing where the event is of no interest. It runs where it may take a while and some memory, and no more.
 */
export const generic: Connector = {
  tool: 'generic',
  schemes: [
    { kind: 'hmac', header: 'x-hub-signature-256', hash: 'sha256', encoding: 'hex', prefix: 'sha256=' },
    { kind: 'standard-webhooks' },
    { kind: 'bearer' },
    { kind: 'basic' },
  ],
  secretFrom: 'us',
  deliveryHeaders: ['webhook-id', 'idempotency-key', 'x-request-id'],
  needs: ['expression'],
  async read(body, context) {
    const result = await evaluate(body, context)
    if (result === undefined || result === null) return ignoredReading()
    // Copied: the expression's own lists carry more than what is in them.
    const updates = resultSchema.parse(structuredClone(Array.isArray(result) ? [...(result as unknown[])] : [result]))
    if (updates.length === 0) return ignoredReading()
    const hints: Hint[] = []
    return {
      updates: updates.map(({ id, kind, key, at: said, data, url, visibility, project }) => {
        const at = readToolDate(said, context.zone)
        if (!at) hints.push('no-time')
        const time = at ?? new Date(context.receivedAt).toISOString()
        const built = buildToolUpdate(context, { kind, key, at: time, data, url, visibility, project, isWhole: true })
        return id ? { ...built, id: `${context.tool}:${id}` } : built
      }),
      ignored: 0,
      notMapped: [],
      hints: [...new Set(hints)],
    }
  },
}

async function evaluate(body: unknown, { settings, headers, receivedAt }: ReadingContext): Promise<unknown> {
  try {
    const expression = jsonata(settings.expression ?? '')
    return await expression.evaluate(body, { headers, receivedAt: new Date(receivedAt).toISOString() })
  } catch (error) {
    const { message } = error as { message?: unknown }
    throw new DaylightError('invalid', `the expression failed: ${String(message).slice(0, 300)}`, {
      path: 'expression',
    })
  }
}
