import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuth } from '../../server/identity/auth.ts'
import { countInProcess } from '../../server/identity/count-attempts.ts'
import { createSessions } from '../../server/identity/sessions.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { createSealer } from '../../server/platform/sealer.ts'
import { openDatabase } from '../../server/platform/database.ts'
import { openSql } from '../../server/platform/sql.ts'
import { commandLine } from './command-line.ts'

const cli = commandLine()
const email = 'zhao@acme.example'
beforeAll(async () => {
  for (const customer of ['acme', 'globex'])
    await cli.json(`customer add ${customer} --time-zone UTC --name`, customer.toUpperCase())
  await cli.json('project add erp --customer acme --time-zone Asia/Shanghai --starts-on 2026-03-02 --name', 'ERP')
  await cli.json(`person add ${email} --customer acme --role executive --password`, 'correct horse')
})
afterAll(() => cli.remove())

/** The server's own sessions, as another process beside the command line has them open. */
async function openServer() {
  const { databaseUrl } = readEnvironment(cli.env)
  const database = await openDatabase(databaseUrl)
  const sql = openSql(databaseUrl, 'read')
  const auth = createAuth(database, { databaseUrl, origin: 'http://localhost', secret: 'x'.repeat(32) })
  const sessions = createSessions(auth, sql, createSealer('x'), Date.now, countInProcess)
  return {
    async signIn(password: string) {
      const headers = await sessions
        .signIn(new Request('http://localhost/'), { email, password }, '192.0.2.1')
        .catch(() => null)
      return (
        headers &&
        headers
          .getSetCookie()
          .map((cookie) => cookie.split(';')[0]!)
          .join('; ')
      )
    },
    async find(cookie: string) {
      const scope = (await sessions.find(new Request('http://localhost/', { headers: { cookie } })))?.scope
      return scope?.kind === 'person' ? [...scope.roles.values()] : null
    },
    async [Symbol.asyncDispose]() {
      await sql.close()
      await database.$disconnect()
    },
  }
}

describe('a person', () => {
  test('becomes an administrator of the whole installation, which the last one does not cease to be', async () => {
    const roleOf = () =>
      cli.look(async (database) => (await database.user.findUnique({ where: { email } }))!.installationRole)
    const made = await cli.json(`person team ${email} --role administrator`)
    expect(made.json).toEqual({ email, role: 'administrator' })
    expect(await roleOf()).toBe('administrator')
    expect((await cli.json(`person team ${email} --role none`)).json).toMatchObject({ error: { code: 'conflict' } })
    await cli.json('person add second@acme.example --customer acme --role engineer')
    await cli.json('person team second@acme.example --role administrator')
    expect((await cli.json(`person team ${email} --role none`)).exitCode).toBe(0)
    expect(await roleOf()).toBeNull()
    expect((await cli.json('person team nobody@acme.example --role none')).json).toMatchObject({
      error: { code: 'not_found' },
    })
  })

  test('gets another password, and is signed out where they were signed in with the old one', async () => {
    await using server = await openServer()
    const cookie = (await server.signIn('correct horse'))!
    expect(await server.find(cookie)).toEqual(['executive'])
    const set = await cli.json(`person password ${email.toUpperCase()} --password`, 'battery staple')
    expect(set.json).toEqual({ email, sessions: 1 })
    expect(await server.find(cookie)).toBeNull()
    expect(await server.signIn('correct horse')).toBeNull()
    expect(await server.find((await server.signIn('battery staple'))!)).toEqual(['executive'])
    const generated = (await cli.json(`person password ${email}`)).json as { password: string }
    expect(await server.signIn('battery staple')).toBeNull()
    expect(await server.signIn(generated.password)).toBeTruthy()
    expect((await cli.run(['person', 'password', email])).out.join()).toMatch(/password \(shown once\): \S{16}/)
  })

  test('gets another role from the next request on, in the customer named and no other', async () => {
    await cli.json(`person password ${email} --password`, 'correct horse')
    await using server = await openServer()
    const cookie = (await server.signIn('correct horse'))!
    expect((await cli.json(`person role ${email} --customer acme --role engineer`)).json).toEqual({
      email,
      customer: 'acme',
      role: 'engineer',
    })
    expect(await server.find(cookie)).toEqual(['engineer'])
    const elsewhere = await cli.json(`person role ${email} --customer globex --role engineer`)
    expect(elsewhere.json.error).toMatchObject({ code: 'not_found', path: 'customer' })
  })

  test('is signed out everywhere, and may sign in again', async () => {
    await using server = await openServer()
    const cookies = [(await server.signIn('correct horse'))!, (await server.signIn('correct horse'))!]
    for (const cookie of cookies) expect(await server.find(cookie)).toBeTruthy()
    const { json } = await cli.json(`person sign-out ${email}`)
    expect(json.sessions).toBeGreaterThanOrEqual(2)
    for (const cookie of cookies) expect(await server.find(cookie)).toBeNull()
    expect(await server.find((await server.signIn('correct horse'))!)).toBeTruthy()
  })

  test('gets a new address for the calendar', async () => {
    const edition = () => cli.look((database) => database.user.findUniqueOrThrow({ where: { email } }))
    const { feedEdition } = await edition()
    expect((await cli.json(`person calendar ${email}`)).json).toEqual({ email })
    expect((await edition()).feedEdition).toBe(feedEdition + 1)
  })

  test.each([
    'person password nobody@acme.example',
    'person role nobody@acme.example --customer acme --role sponsor',
    'person sign-out nobody@acme.example',
    'person calendar nobody@acme.example',
  ])('has to be known: %s', async (line) => {
    const { json, exitCode } = await cli.json(line)
    expect([exitCode, json.error]).toEqual([
      1,
      { code: 'not_found', message: 'no person nobody@acme.example', path: 'email' },
    ])
  })

  test.each([
    ['person password zhao', 'email'],
    [`person password ${email} --password short`, 'password'],
    [`person role ${email} --customer acme --role emperor`, 'role'],
  ])('is named and changed with what makes sense: %s', async (line, path) => {
    expect((await cli.json(line)).json.error).toMatchObject({ code: 'invalid', path })
  })
})

describe('customer set', () => {
  test('changes what is given and leaves the rest', async () => {
    const { json } = await cli.json('customer set acme --brand-color #0a7cff --name', 'Acme 集团')
    expect(json).toEqual({ key: 'acme', name: 'Acme 集团', timeZone: 'UTC', brandColor: '#0a7cff' })
    const zone = await cli.run(['customer', 'set', 'acme', '--time-zone', 'Asia/Tokyo'])
    expect(zone.out).toEqual(['customer acme: Acme 集团, Asia/Tokyo'])
    expect((await cli.json('customer set nobody --name X')).json.error).toMatchObject({
      code: 'not_found',
      path: 'key',
    })
    expect((await cli.json('customer set acme')).json.error).toMatchObject({ code: 'invalid' })
    expect((await cli.json('customer set acme --brand-color red')).json.error).toMatchObject({ path: 'brandColor' })
  })
})

describe('project set', () => {
  const project = { key: 'erp', name: 'ERP', timeZone: 'Asia/Shanghai', startsOn: '2026-03-02', goLiveOn: null }

  test('changes name and dates, and takes a date away', async () => {
    expect((await cli.json('project set erp --go-live-on 2026-12-01')).json).toEqual({
      ...project,
      goLiveOn: '2026-12-01',
    })
    const { json } = await cli.json('project set erp --go-live-on none --tolerance slipDays=5,30 --name', 'ERP 二期')
    expect(json).toMatchObject({
      ...project,
      name: 'ERP 二期',
      tolerances: { slipDays: { attention: 5, critical: 30 } },
    })
    const { out } = await cli.run(['project', 'set', 'erp', '--name', 'ERP'])
    expect(out).toEqual(['project erp: ERP, Asia/Shanghai, 2026-03-02 to …'])
  })

  test('refuses a go-live before the start, whichever of them is changed', async () => {
    const early = await cli.json('project set erp --go-live-on 2026-03-01')
    expect(early.json.error).toMatchObject({ code: 'invalid', path: 'goLiveOn' })
    await cli.json('project set erp --go-live-on 2026-12-01')
    const late = await cli.json('project set erp --starts-on 2026-12-02')
    expect(late.json.error).toMatchObject({ code: 'invalid', path: 'startsOn' })
    expect((await cli.json('project set erp --starts-on 2026-02-30')).json.error).toMatchObject({ path: 'startsOn' })
    await cli.json('project set erp --go-live-on none')
  })

  test('moves to another time zone before the first update, and says why not after it', async () => {
    expect((await cli.json('project set erp --time-zone UTC')).json).toEqual({ ...project, timeZone: 'UTC' })
    await cli.json('project set erp --time-zone Asia/Shanghai')
    const { id } = await cli.look((database) => database.project.findUniqueOrThrow({ where: { key: 'erp' } }))
    await cli.look((database) =>
      database.ledgerHead.create({ data: { projectId: id, seq: 1, hash: 'x', changedOn: '2026-03-03' } }),
    )
    const { json } = await cli.json('project set erp --time-zone UTC --name Other')
    expect(json.error).toMatchObject({
      code: 'conflict',
      path: 'timeZone',
      message: expect.stringMatching(/were cut in/),
    })
    // The same zone is no change, and what was refused changed nothing.
    expect((await cli.json('project set erp --time-zone Asia/Shanghai')).json).toEqual(project)
  })

  test('needs its project', async () => {
    expect((await cli.json('project set nowhere --name X')).json.error).toMatchObject({
      code: 'not_found',
      path: 'key',
    })
  })
})
