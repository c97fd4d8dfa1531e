import type { MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import type { Named } from '../board/get-board.ts'
import type { Scope } from '../identity/scope.ts'
import { createApiContext, type Services } from './context.ts'
import { createReadyAnswers } from './ready-answers.ts'

/** A question of the API whose answer is the same for all who may see the same. */
interface Question<Input> {
  schema: z.ZodType<Input>
  /** What the answer is, by a name that says everything it is made from; throws what tRPC's own procedure would. */
  find(scope: Scope, input: Input): Promise<Named<unknown>>
}

/**
 * Answers of the API kept ready for everyone who may see the same. What is refused, or fails, or stands in a batch, is
 * left to tRPC.
 */
export function createQueryAnswers(services: Services) {
  const answerReady = createReadyAnswers({ max: 500 })

  async function answer<Input>({ schema, find }: Question<Input>, request: Request): Promise<Response | null> {
    const { searchParams, pathname } = new URL(request.url)
    const input = schema.safeParse(parse(searchParams.get('input')))
    if (!input.success || searchParams.has('batch')) return null
    const context = createApiContext(services, request)
    const { name, read } = await find(await context.requireReader(), input.data)
    const wrapped = { name: `${pathname} ${name}`, read: async () => ({ result: { data: await read() } }) }
    return answerReady(request, wrapped, context.cookies())
  }

  return <Input>(question: Question<Input>): MiddlewareHandler =>
    async (c, next) =>
      (await answer(question, c.req.raw).catch(() => null)) ?? next()
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
