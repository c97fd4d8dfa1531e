import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuth } from '../../server/identity/auth.ts'
import { hashSecret } from '../../server/identity/ingest-secret.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { commandLine } from './command-line.ts'

let cli: ReturnType<typeof commandLine>
beforeAll(async () => {
  cli = commandLine()
  await cli.json('customer add acme --time-zone Asia/Shanghai --name', 'Acme 有限公司')
  await cli.json('customer add globex --time-zone Europe/Berlin --name Globex')
  await cli.json('project add erp --customer acme --name ERP --time-zone Asia/Shanghai')
  await cli.json('project add crm --customer acme --name CRM --time-zone Asia/Shanghai')
})
afterAll(() => cli.remove())

describe('customer add', () => {
  test('adds a customer', async () => {
    const { json, exitCode } = await cli.json(
      'customer add initech --time-zone UTC --name Initech --brand-color #0a7cff',
    )
    expect(exitCode).toBe(0)
    expect(json).toEqual({ key: 'initech', name: 'Initech', timeZone: 'UTC', brandColor: '#0a7cff' })
  })

  test('fails with conflict on what exists and changes nothing', async () => {
    const { json, exitCode } = await cli.json('customer add acme --time-zone UTC --name Other')
    expect(exitCode).toBe(1)
    expect(json).toEqual({ error: { code: 'conflict', message: 'customer acme exists', path: 'key' } })
    const acme = await cli.look((database) => database.customer.findUnique({ where: { key: 'acme' } }))
    expect(acme).toMatchObject({ name: 'Acme 有限公司', timeZone: 'Asia/Shanghai' })
  })

  test.each([
    ['customer add Acme --time-zone UTC --name A', 'key', /^KEY: takes a-z/],
    ['customer add a --time-zone Mars/Olympus --name A', 'timeZone', /^--time-zone: not an IANA time zone/],
    ['customer add a --time-zone UTC --name A --brand-color red', 'brandColor', /^--brand-color: takes a colour/],
    [
      'project add a --customer acme --name A --time-zone UTC --starts-on 2026-02-30',
      'startsOn',
      /^--starts-on: takes/,
    ],
    [
      'project add a --customer acme --name A --time-zone UTC --go-live-on 01/12/2026',
      'goLiveOn',
      /^--go-live-on: takes/,
    ],
    [
      'project add a --customer acme --name A --time-zone UTC --starts-on 2026-12-01 --go-live-on 2026-11-30',
      'goLiveOn',
      /^--go-live-on: the go-live lies before the start/,
    ],
    ['key add --source jira --project erp --can write', 'can', /^--can: /],
    ['key add --source jira --project erp --kinds issue,,test', 'kinds', /^--kinds: /],
    ['key add --source jira --project erp --kinds issue,bogus', 'kinds', /^--kinds: "bogus" is no kind; takes .*issue/],
    ['key add --source jira --project ERP', 'projects', /^--project: takes the key/],
    ['person add nobody --customer acme --role sponsor', 'email', /^EMAIL: takes an e-mail address/],
    ['person add a@b.example --customer acme --role boss', 'role', /^--role: .*executive/],
    ['person add a@b.example --customer acme --role sponsor --password short', 'password', /^--password: /],
  ])('refuses %s', async (line, path, message) => {
    const { json, exitCode } = await cli.json(line)
    expect(exitCode).toBe(1)
    expect(json.error).toMatchObject({ code: 'invalid', path, message: expect.stringMatching(message) })
  })
})

describe('project add', () => {
  test('adds a project with its days', async () => {
    const line = 'project add hr --customer globex --name HR --time-zone Europe/Berlin'
    const { json } = await cli.json(`${line} --starts-on 2026-03-02 --go-live-on 2026-12-01`)
    expect(json).toMatchObject({ key: 'hr', customer: 'globex', startsOn: '2026-03-02', goLiveOn: '2026-12-01' })
    expect((await cli.json(line)).json.error?.code).toBe('conflict')
  })

  test('needs its customer', async () => {
    const { json } = await cli.json('project add x --customer nobody --name X --time-zone UTC')
    expect(json.error).toEqual({ code: 'not_found', message: 'no customer nobody', path: 'customer' })
  })
})

describe('project set', () => {
  test('sets tolerances as days, counts, shares or percent, and keeps those set before', async () => {
    const first = await cli.json('project set crm --tolerance slipDays=5,30 --tolerance passRate=90%,0.7 --by', '陈晨')
    expect(first.json).toMatchObject({
      key: 'crm',
      by: '陈晨',
      tolerances: { passRate: { attention: 0.9, critical: 0.7 } },
    })
    const { json } = await cli.json('project set crm --tolerance criticalIssues=1,1')
    expect(json).toEqual({
      key: 'crm',
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      by: null,
      tolerances: {
        slipDays: { attention: 5, critical: 30 },
        passRate: { attention: 0.9, critical: 0.7 },
        criticalIssues: { attention: 1, critical: 1 },
      },
    })
    const { out } = await cli.run(['project', 'set', 'crm', '--tolerance', 'slipDays=5,30'])
    expect(out).toContain('crm: slipDays=5,30')
  })

  test.each([
    ['project set crm --tolerance slipDays', /^--tolerance: takes NAME=ATTENTION,CRITICAL/],
    ['project set crm --tolerance slipDays=3', /^--tolerance: takes NAME=ATTENTION,CRITICAL/],
    ['project set crm --tolerance lateness=3,20', /^--tolerance: unrecognized key: "lateness"/],
    ['project set crm --tolerance slipDays=20,3', /^--tolerance: slipDays: the limit for critical/],
    ['project set crm --tolerance passRate=0.7,0.9', /^--tolerance: passRate: the limit for critical/],
    ['project set crm --tolerance passRate=95,75', /^--tolerance: passRate.attention: must be at most 1/],
    ['project set crm --tolerance slipDays=1.5,3', /^--tolerance: slipDays.attention: takes a whole number/],
    ['project set crm --tolerance slipDays=1.2.3,3', /^--tolerance: slipDays.attention: invalid input/],
  ])('refuses %s', async (line, message) => {
    const before = await cli.look((database) => database.project.findUnique({ where: { key: 'crm' } }))
    const { json, exitCode } = await cli.json(line)
    expect(exitCode).toBe(1)
    expect(json.error).toMatchObject({ code: 'invalid', path: 'tolerances', message: expect.stringMatching(message) })
    expect(await cli.look((database) => database.project.findUnique({ where: { key: 'crm' } }))).toEqual(before)
  })

  test('needs its project, and something to set', async () => {
    const { json } = await cli.json('project set nowhere --tolerance slipDays=3,20')
    expect(json.error).toEqual({ code: 'not_found', message: 'no project nowhere', path: 'key' })
    expect((await cli.json('project set crm')).json.error).toMatchObject({ code: 'invalid' })
  })
})

describe('key', () => {
  test('is shown once and kept as a hash, one source in each project', async () => {
    const { json } = await cli.json('key add --source jira --project erp --project crm --kinds issue,test')
    expect(json.key).toMatch(/^dl_[\w-]{43}$/)
    const secretHash = hashSecret(json.key as string)
    const row = await cli.look((database) =>
      database.ingestKey.findUniqueOrThrow({
        where: { secretHash },
        include: { projects: { include: { source: true } } },
      }),
    )
    expect(row).toMatchObject({ kinds: 'issue,test', canPush: true, canRead: false, start: json.start })
    expect(row.projects.map(({ source }) => source.name)).toEqual(['jira', 'jira'])
    expect(JSON.stringify(row)).not.toContain(json.key)
  })

  test('of the same name is the same source, and cannot change who sees it', async () => {
    const added = await cli.json('key add --source mes --project erp --visibility internal --can push,read')
    expect(added.json).toMatchObject({ can: ['push', 'read'], kinds: null })
    expect((await cli.json('key add --source mes --project erp')).exitCode).toBe(0)
    const refused = await cli.json('key add --source mes --project crm --project erp --visibility customer')
    expect(refused.json.error).toMatchObject({ code: 'conflict', path: 'visibility' })
    const sources = await cli.look((database) => database.source.findMany({ where: { name: 'mes' } }))
    expect(sources).toMatchObject([{ visibility: 'internal' }])
  })

  test('changes nothing where a project is missing', async () => {
    const { json } = await cli.json('key add --source tool --project erp --project nowhere')
    expect(json.error).toEqual({ code: 'not_found', message: 'no project nowhere', path: 'projects' })
    expect(await cli.look((database) => database.source.count({ where: { name: 'tool' } }))).toBe(0)
  })

  test('is revoked once, by its beginning or whole', async () => {
    const first = (await cli.json('key add --source old --project erp')).json as { key: string; start: string }
    const second = (await cli.json('key add --source old --project erp')).json as { key: string; start: string }
    expect((await cli.json(`key revoke ${first.start}`)).json).toEqual({ start: first.start, source: 'old' })
    expect((await cli.json(`key revoke ${second.key}`)).exitCode).toBe(0)
    expect((await cli.json(`key revoke ${first.key}`)).json.error?.code).toBe('conflict')
    expect((await cli.json('key revoke dl_unknown')).json.error?.code).toBe('not_found')
    const { keys } = (await cli.json('key list')).json as { keys: { source: string; revokedAt: string | null }[] }
    expect(keys.filter(({ source }) => source === 'old').every(({ revokedAt }) => revokedAt)).toBe(true)
    expect(JSON.stringify(keys)).not.toContain(second.key)
  })
})

describe('person add', () => {
  const signIn = (email: string, password: string) =>
    cli.look(async (database) => {
      const { databaseUrl } = readEnvironment(cli.env)
      const auth = createAuth(database, { databaseUrl, origin: 'http://localhost', secret: 'x'.repeat(32) })
      return auth.api.signInEmail({ body: { email, password } }).then(
        ({ user }) => user.name,
        () => null,
      )
    })

  test('lets a person sign in with the password given', async () => {
    const line = 'person add Jo.Ann@Acme.Example --customer acme --role executive --password'
    const { json } = await cli.json(line, 'correct horse')
    const jo = { email: 'jo.ann@acme.example', name: 'jo.ann', customer: 'acme', role: 'executive' }
    expect(json).toEqual(jo)
    expect(await signIn('jo.ann@acme.example', 'correct horse')).toBe('jo.ann')
    expect(await signIn('jo.ann@acme.example', 'wrong horse')).toBeNull()
  })

  test('makes a password up and shows it once', async () => {
    const { json } = await cli.json('person add kim@acme.example --customer acme --role sponsor --name', 'Kim Lee')
    expect(await signIn('kim@acme.example', json.password as string)).toBe('Kim Lee')
    const again = await cli.json('person add kim@acme.example --customer globex --role sponsor')
    expect(again.json).toEqual({ email: 'kim@acme.example', name: 'Kim Lee', customer: 'globex', role: 'sponsor' })
  })

  test('is a conflict for the same customer, whatever the role, and with another password', async () => {
    await cli.json('person add lu@acme.example --customer acme --role engineer --password 12345678')
    const twice = await cli.json('person add LU@acme.example --customer acme --role administrator')
    expect(twice.json.error).toMatchObject({ code: 'conflict', path: 'email' })
    const other = await cli.json('person add lu@acme.example --customer globex --role engineer --password 87654321')
    expect(other.json.error).toMatchObject({ code: 'conflict', path: 'password' })
    const same = await cli.json('person add lu@acme.example --customer globex --role engineer --password 12345678')
    expect(same.exitCode).toBe(0)
    expect(await signIn('lu@acme.example', '12345678')).toBe('lu')
  })
})

describe('the command line itself', () => {
  test('says what it does, and what is wrong, as text', async () => {
    expect((await cli.run(['--help'])).out.join()).toContain('Usage: daylight')
    expect((await cli.run(['key', 'add', '--help'])).out.join()).toContain('--visibility')
    const bare = await cli.run([])
    expect([bare.exitCode, bare.err.join()]).toEqual([1, expect.stringContaining('Usage: daylight')])
    const wrong = await cli.run(['customer', 'add', 'x', '--name', 'X'])
    expect(wrong).toMatchObject({ exitCode: 1, out: [], err: [expect.stringMatching(/^error: .*--time-zone/)] })
  })

  test('says as JSON what is wrong before any command ran', async () => {
    expect((await cli.json('customer rename acme')).json.error).toMatchObject({ code: 'invalid' })
    expect((await cli.json('customer')).json.error).toMatchObject({ code: 'invalid', message: 'a command is missing' })
  })

  test('migrates, once', async () => {
    const fresh = commandLine()
    expect((await fresh.json('migrate')).json.applied).not.toEqual([])
    expect((await fresh.json('migrate')).json).toEqual({ applied: [] })
    fresh.remove()
  })
})
