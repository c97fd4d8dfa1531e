import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetPerson } from '../../server/surveys/forget-person.ts'
import { runSurveyAutomation } from '../../server/surveys/automation/start-automation.ts'
import { openTestSurveys, people, type TestSurveys } from '../factories/open-test-surveys.ts'

let world: TestSurveys
beforeAll(async () => void (world = await openTestSurveys()))
afterAll(() => world.close())

test('a forgotten person leaves no name, address or word behind; that somebody answered stays counted', async () => {
  const { scope, database, surveys, answers } = world
  const email = 'wang.min@acme.example'
  await world.addSponsor(email, 'Wang Min')
  const crowd = [{ email, name: 'Wang Min' }, ...people(2)]
  const key = await world.send(crowd)
  const token = world.tokenOf(email)
  await answers.save(token, 'satisfaction', 2, 'en')
  await answers.save(token, 'missing', 'My very own words', 'en')
  await answers.submit(token, 'en')
  const { design, occasion, rule } = await surveys.getTemplate(scope, 'erp', 'phase')
  await surveys.saveTemplate(scope, 'erp', 'phase', {
    occasion,
    design,
    rule: { ...rule, to: 'list', recipients: crowd },
  })
  const before = await surveys.getResults(scope, 'erp', key)
  expect(before.comments).toMatchObject([{ text: 'My very own words', from: 'Wang Min' }])

  expect(await forgetPerson(scope, database, email)).toEqual({ invitations: 1, texts: 1, mails: 1, signIn: true })
  const tables = await world.sql.all<{ name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`)
  for (const { name } of tables) {
    const rows = JSON.stringify(await world.sql.all(`SELECT * FROM "${name}"`))
    for (const trace of ['wang.min', 'Wang Min', 'My very own words']) expect(rows, name).not.toContain(trace)
  }
  const after = await surveys.getResults(scope, 'erp', key)
  expect(after).toMatchObject({ invited: 3, responded: 1, csat: before.csat!, commentCount: 0 })
  expect((await surveys.getDesk(scope, 'erp')).sponsors).toEqual([])
  await expect(answers.open(token, 'en')).rejects.toMatchObject({ code: 'not_found' })

  // Nobody writes to whoever is forgotten.
  const mails = world.mails.length
  world.clock.now += 3 * 86_400_000
  await runSurveyAutomation(world.services)
  expect(world.mails.slice(mails).map(({ to }) => to.address)).not.toContain(expect.stringContaining('forgotten'))
  expect(world.mails.slice(mails)).toHaveLength(2)
  await expect(forgetPerson(scope, database, email)).rejects.toMatchObject({ code: 'not_found' })
})

test('whose address only ends like a forgotten one stays where they are', async () => {
  const { scope, database, surveys } = world
  const listed = async () =>
    (await surveys.getTemplate(scope, 'erp', 'phase')).rule.recipients.map(({ email }) => email)
  const { design, occasion, rule } = await surveys.getTemplate(scope, 'erp', 'phase')
  const keep = (...emails: string[]) =>
    surveys.saveTemplate(scope, 'erp', 'phase', {
      occasion,
      design,
      rule: { ...rule, to: 'list', recipients: emails.map((email) => ({ email, name: 'A' })) },
    })
  await keep('joann@acme.example')
  await expect(forgetPerson(scope, database, 'ann@acme.example')).rejects.toMatchObject({ code: 'not_found' })
  await keep('joann@acme.example', 'ann@acme.example')
  await forgetPerson(scope, database, 'ann@acme.example')
  expect(await listed()).toEqual(['joann@acme.example'])
})

test('only whoever runs the installation can have somebody forgotten', async () => {
  for (const role of ['executive', 'sponsor', 'engineer', 'administrator'] as const)
    await expect(forgetPerson(world.as(role), world.database, 'a@acme.example')).rejects.toMatchObject({
      code: 'forbidden',
    })
})
