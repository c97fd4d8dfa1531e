import type { Role } from '../server/contract/people.ts'
import type { BuiltServer } from '../test/real/built-server.ts'
import { connections, sendRequest } from './send-request.ts'

export const password = 'daylight-bench'

/** Adds a person of the customer `bench` and signs in on the page as a browser would; gives the cookies. */
export async function signIn(server: BuiltServer, email: string, role: Role = 'executive'): Promise<string> {
  await server.cli('person', 'add', email, '--customer', 'bench', '--role', role, '--password', password)
  const body = Buffer.from(new URLSearchParams({ email, password }).toString())
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: server.origin }
  const agent = connections(1)
  const answer = await sendRequest(`${server.origin}/sign-in`, { agent, body, headers })
  agent.destroy()
  if (answer.cookies.length === 0) throw new Error(`sign-in gave ${answer.status} and no cookie`)
  return answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
