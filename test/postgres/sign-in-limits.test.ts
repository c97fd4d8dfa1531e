import { APIError } from 'better-auth/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Auth } from '../../server/identity/auth.ts'
import { countAttempts } from '../../server/identity/count-attempts.ts'
import { createSessions, type Sessions } from '../../server/identity/sessions.ts'
import { openDatabase, type Database } from '../../server/platform/database.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { createSealer } from '../../server/platform/sealer.ts'
import type { Sql } from '../../server/platform/sql.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'
import { startPostgres } from '../factories/start-postgres.ts'

const right = 'correct horse battery'
/** Passwords alone: hashing them would take long. */
const auth = {
  api: {
    signInEmail: async ({ body }: { body: { password: string } }) => {
      if (body.password !== right) throw new APIError('UNAUTHORIZED')
      return { headers: new Headers({ 'set-cookie': 'daylight.session_token=1' }) }
    },
  },
} as unknown as Auth

const engines = {
  SQLite: async () => ({ url: await emptyDatabaseUrl(), stop: async () => {} }),
  PostgreSQL: startPostgres,
}

describe.each(Object.entries(engines))('on %s', (kind, start) => {
  /** As many as may share it. */
  const processes = kind === 'SQLite' ? 1 : 3
  let engine: Awaited<ReturnType<typeof start>>
  let databases: Database[]
  let everywhere: Sessions[]
  beforeAll(async () => {
    engine = await start()
    await migrate(engine.url)
    databases = await Promise.all(Array.from({ length: processes }, () => openDatabase(engine.url)))
    everywhere = databases.map((database) =>
      createSessions(auth, {} as Sql, createSealer('x'), Date.now, countAttempts(database, engine.url)),
    )
  })
  afterAll(async () => {
    for (const database of databases) await database.$disconnect()
    await engine.stop()
  })

  /** Attempts by each process in turns, all at once: how many were looked at, refused and let in. */
  async function attempt(
    count: number,
    address: (nth: number) => string,
    account: (nth: number) => string,
    password = 'wrong',
  ) {
    const outcomes = await Promise.all(
      Array.from({ length: count }, (_, nth) =>
        everywhere[nth % processes]!.signIn(
          new Request('http://localhost/'),
          { email: account(nth), password },
          address(nth),
        ).then(
          () => 'in',
          (error: { code: string; retryAfterSeconds?: number }) => error.code,
        ),
      ),
    )
    const countOf = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
    return { looked: countOf('unauthenticated'), refused: countOf('rate_limited'), in: countOf('in') }
  }
  const from = (network: number) => (nth: number) => `198.51.${network}.${nth}`

  test('an account takes ten wrong passwords from one address over all processes', async () => {
    const there = () => '192.0.2.1'
    const account = () => 'li@acme.example'
    expect(await attempt(15, there, account)).toEqual({ looked: 10, refused: 5, in: 0 })
    expect(await attempt(3, there, account, right)).toEqual({ looked: 0, refused: 3, in: 0 })
    // From elsewhere its owner gets in, and right passwords use up nothing.
    expect(await attempt(6, () => '192.0.2.2', account, right)).toEqual({ looked: 0, refused: 0, in: 6 })
    expect(await attempt(6, () => '192.0.2.2', account, right)).toEqual({ looked: 0, refused: 0, in: 6 })
  })

  test('thirty from everywhere', async () => {
    expect(await attempt(40, from(100), () => 'zhao@acme.example')).toEqual({ looked: 30, refused: 10, in: 0 })
  })

  test('and an address a hundred, whatever the accounts', async () => {
    const tried = await attempt(
      100,
      () => '203.0.113.1',
      (nth) => `person-${nth}@acme.example`,
    )
    expect(tried).toEqual({ looked: 100, refused: 0, in: 0 })
    expect(
      await attempt(
        6,
        () => '203.0.113.1',
        (nth) => `more-${nth}@acme.example`,
      ),
    ).toMatchObject({ refused: 6 })
    // Who knows a password is not kept out.
    expect(
      await attempt(
        3,
        () => '203.0.113.1',
        (nth) => `known-${nth}@acme.example`,
        right,
      ),
    ).toMatchObject({ in: 3 })
  })

  test('without keeping who it was', async () => {
    const kept = await databases[0]!.attempts.findMany()
    expect(kept.length > 0).toBe(kind === 'PostgreSQL')
    expect(kept.filter(({ key }) => !/^[0-9a-f]{64}$/.test(key))).toEqual([])
  })
})
