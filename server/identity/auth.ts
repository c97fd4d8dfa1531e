import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Database } from '../platform/database.ts'
import { databaseKind } from '../platform/database-adapter.ts'

/**
 * Sessions and passwords. Accounts are made by the delivery team only (`add-person.ts`); nobody signs up.
 * Its own HTTP routes are not mounted: pages sign in through their actions.
 */
export function createAuth(
  database: Database,
  { databaseUrl, origin, secret }: { databaseUrl: string; origin: string; secret: string },
) {
  return betterAuth({
    baseURL: origin,
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: prismaAdapter(database, {
      provider: databaseKind(databaseUrl) === 'sqlite' ? 'sqlite' : 'postgresql',
      transaction: true,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 30 },
    advanced: { cookiePrefix: 'daylight', useSecureCookies: origin.startsWith('https:') },
  })
}
export type Auth = ReturnType<typeof createAuth>
