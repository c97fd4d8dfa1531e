import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareDemo } from '../../prisma/demo/fill-demo.ts'
import { readEnvironment } from '../../server/platform/environment.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { openSql } from '../../server/platform/sql.ts'
import { linkHash } from '../../server/surveys/survey/tokens.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'daylight-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const environment = readEnvironment({ ...process.env, DATABASE_URL: '', DAYLIGHT_DATA: folder })
const file = path.join(folder, 'demo.json')
const memory = () => JSON.parse(readFileSync(file, 'utf8')) as { surveyToken: string | null }

/** What is there of the surveys, as far as it does not name its own rows. */
async function whatIsThere() {
  const sql = openSql(environment.databaseUrl, 'read')
  const rows = (text: string) => sql.all<Record<string, unknown>>(text)
  const found = {
    surveys: await rows('SELECT key, title, opens_at, closed_at, revision FROM survey ORDER BY key'),
    invitations: await rows('SELECT email, status, answered FROM invitation ORDER BY survey_id, email'),
    answers: await rows('SELECT id, answers, answered_on, submitted FROM survey_response ORDER BY id'),
    followUps: await rows('SELECT title, status, closed_on FROM follow_up ORDER BY title'),
    mails: await rows('SELECT receiver, subject, state FROM outbox_message ORDER BY created_at, receiver'),
    updates: await rows('SELECT count(*) AS count FROM ledger'),
    quarantined: await rows('SELECT id FROM quarantine'),
  }
  await sql.close()
  return found
}

test('the demo’s surveys are held once: a second start adds nothing, and one that was cut off begins them anew', async () => {
  await migrate(environment.databaseUrl)
  await prepareDemo(environment)
  const { surveyToken } = memory()
  const first = await whatIsThere()
  expect(first.surveys).toHaveLength(3)
  expect(first.answers).toHaveLength(91)
  expect(first.followUps.map(({ status }) => status).toSorted()).toEqual(['answered', 'closed', 'open'])
  expect(first.quarantined).toEqual([])

  const sql = openSql(environment.databaseUrl, 'read')
  const leadsTo = await sql.all(
    `SELECT i.email, i.answered FROM invitation_link l JOIN invitation i ON i.id = l.invitation_id WHERE l.token_hash = ?`,
    linkHash(surveyToken!),
  )
  await sql.close()
  expect(leadsTo).toEqual([{ email: 'wang.min@hengda.example', answered: 0 }])

  await prepareDemo(environment)
  expect([memory().surveyToken, await whatIsThere()]).toEqual([surveyToken, first])

  writeFileSync(file, JSON.stringify({ ...memory(), surveyToken: null }))
  await prepareDemo(environment)
  expect([memory().surveyToken, await whatIsThere()]).toEqual([surveyToken, first])
}, 120_000)
