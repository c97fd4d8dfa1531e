import { Hono, type Context } from 'hono'
import type { z } from 'zod'
import { boardRequestSchema, differenceRequestSchema } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import { explainInput } from '../contract/explain.ts'
import { languageOf } from '../contract/language-of.ts'
import { limits } from '../contract/limits.ts'
import { requireProject } from '../projects/granted.ts'
import { boundBody } from './bound-body.ts'
import { cloudEventsMode, pushOfCloudEvents } from './cloud-events.ts'
import { createApiContext, type ApiContext, type ProcessServices } from './context.ts'
import { createRememberedAnswers } from './remember-answers.ts'
import { describeRest } from './describe-rest.ts'
import { problemOf } from './problem.ts'
import { createResponseCache } from './response-cache.ts'
import { takeReport } from './take-report.ts'

const languageOfRequest = (c: Context) => languageOf(c.req.header('accept-language'))

/** REST under `/api/v1`: the same doors as tRPC's, with addresses that say the project, and problem details (RFC 9457). */
export function createRest(services: ProcessServices) {
  const rest = new Hono()
  const respond = createResponseCache({ max: 200 })
  rest.onError((error, c) => problemOf(error, languageOfRequest(c)))

  rest.post('/projects/:project/updates', takeUpdates(services))
  rest.post('/projects/:project/reports', takeReport(services))
  rest.get('/projects/:project/board', (c) =>
    read(c, boardRequestSchema, async (context, input) =>
      services.boards.nameBoard(
        await requireProject(await context.requireReader(), services.sql, input.project),
        input.asOf,
      ),
    ),
  )
  rest.get('/projects/:project/difference', (c) =>
    read(c, differenceRequestSchema, async (context, input) =>
      services.differences.nameDifference(
        await requireProject(await context.requireReader(), services.sql, input.project),
        input,
      ),
    ),
  )
  rest.get('/openapi.json', (c) => c.json(describeRest()))
  rest.all('/projects/:project/:what{updates|reports|board|difference}', (c) => {
    const answer = problemOf(new DaylightError('invalid', { code: 'wrong_method' }), languageOfRequest(c), 405)
    answer.headers.set('allow', /^(?:updates|reports)$/.test(c.req.param('what')) ? 'POST' : 'GET')
    return answer
  })
  rest.all('*', () => {
    throw new DaylightError('not_found', { code: 'no_address' })
  })

  type Named = Parameters<typeof respond>[1]
  async function read<Schema extends z.ZodType>(
    c: Context,
    schema: Schema,
    find: (context: ApiContext, input: z.output<Schema>) => Promise<Named>,
  ): Promise<Response> {
    const context = createApiContext(services, c.req.raw)
    // Who asks comes before what they ask.
    await context.requireReader()
    const namedSo: Record<string, string> = c.req.path.endsWith('/difference')
      ? { from: 'since', to: 'asOf' }
      : { asOf: 'asOf' }
    const { searchParams } = new URL(c.req.url)
    const asked = new Map(Object.entries(namedSo).map(([name, own]) => [own, searchParams.get(name) ?? undefined]))
    const typed = Object.fromEntries(asked)
    const input = schema.safeParse({ ...typed, project: c.req.param('project') })
    if (!input.success) {
      const { path: field, message } = explainInput(input.error, typed, languageOfRequest(c))
      const path = Object.entries(namedSo).find(([, own]) => own === field)?.[0] ?? field
      throw new DaylightError('invalid', path ? `${path}: ${message}` : message, { path })
    }
    const { name, read: readIt } = await find(context, input.data)
    return respond(c.req.raw, { name: `${c.req.routePath} ${name}`, read: readIt }, context.cookies())
  }
  return rest
}

/** Updates in our own envelope or as CloudEvents; answers when they are durable. */
function takeUpdates(services: ProcessServices) {
  const remember = createRememberedAnswers()
  return async (c: Context) => {
    const context = createApiContext(services, c.req.raw)
    const key = await context.requireKey()
    if (!key.canPush) throw new DaylightError('forbidden', { code: 'key_may_not_push' })
    const project = c.req.param('project') ?? ''
    const mode = cloudEventsMode(c.req.raw.headers)
    // What is made into our envelope first is parsed here, where others wait for it.
    const most = mode === null ? limits.pushBytes : limits.batchBytes
    const bytes = new Uint8Array(await boundBody(c.req.raw, { most }).arrayBuffer())
    const append = async () => {
      const body = mode === null ? bytes : pushOfCloudEvents(mode, c.req.raw.headers, bytes)
      const grant = { ...key, addressed: project }
      const { projectId, version, revision, receipts } = await services.writer.append(body, grant, context.language)
      if (receipts.some(({ status }) => status === 'applied')) services.topics.announce(projectId, revision)
      return { version, receipts }
    }
    c.header('RateLimit-Policy', `"waiting";q=${limits.waitingBytes};qu="content-bytes"`)
    return c.json(await remember(c.req.header('idempotency-key'), `${key.id} ${project}`, bytes, append))
  }
}
