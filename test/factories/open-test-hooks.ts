import { createHmac } from 'node:crypto'
import { createApi } from '../../server/api/create-api.ts'
import { addConnection, type NewConnection } from '../../server/connections/add-connection.ts'
import type { DeliveryAnswer } from '../../server/connections/receive-delivery.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import type { TestProject } from './open-test-project.ts'

/** What signs as GitHub does. */
export const githubSignature = (secret: string, body: string | Uint8Array) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

/** The API's hooks over a test project, without a server around it. */
export function openTestHooks({ services }: Pick<TestProject, 'services'>) {
  const api = createApi(services)
  const scope = operatorScope()

  /** Sends a body to an address; an object is sent as JSON. */
  const send = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
    const sent =
      body instanceof Uint8Array ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body)
    return api.request(new URL(url).pathname.replace(/^\/api/, ''), { method: 'POST', body: sent, headers })
  }
  return {
    scope,
    /** A connection to the project `erp`. */
    connect: (given: Partial<NewConnection> = {}) =>
      addConnection(scope, services, { tool: 'jira', project: 'erp', ...given }),
    send,
    /** The same, and what is answered where it is taken. */
    async deliver(...given: Parameters<typeof send>): Promise<DeliveryAnswer> {
      const answer = await send(...given)
      if (answer.status !== 202) throw new Error(`the hook answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as DeliveryAnswer
    },
  }
}
