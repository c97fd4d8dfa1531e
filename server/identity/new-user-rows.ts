import { hashPassword } from 'better-auth/crypto'
import { randomBytes } from 'node:crypto'

/** The rows better-auth would have written, had sign-up been open. */
export async function newUserRows(person: { email: string; name: string; password: string }) {
  const id = randomBytes(16).toString('hex')
  const password = await hashPassword(person.password)
  return {
    id,
    email: person.email,
    name: person.name,
    accounts: { create: { id: randomBytes(16).toString('hex'), providerId: 'credential', accountId: id, password } },
  }
}
