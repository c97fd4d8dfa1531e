import Sqlite from 'better-sqlite3'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../server/platform/database.ts'
import { sqliteThread } from '../../server/platform/sqlite-in-thread.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { emptyDatabaseUrl } from '../factories/empty-database.ts'

let url: string
let database: Database
const exits: string[] = []

beforeAll(async () => {
  url = await emptyDatabaseUrl()
  database = await openDatabase(url, { file: threadFile(sqliteThread, true), onExit: () => exits.push('gone') })
})
afterAll(() => database.$disconnect())

const person = (email: string) => ({ id: email, name: 'Li', email })
const projectOf = async () => {
  const customer = await database.customer.upsert({
    where: { key: 'acme' },
    create: { key: 'acme', name: 'Acme', timeZone: 'Asia/Shanghai' },
    update: {},
  })
  return database.project.upsert({
    where: { key: 'erp' },
    create: { key: 'erp', name: 'ERP', timeZone: 'Asia/Shanghai', customerId: customer.id },
    update: {},
  })
}

test('gives back what was written: texts, days, bytes and what was not said', async () => {
  const { id: projectId } = await projectOf()
  const createdAt = new Date('2026-11-30T08:00:00.123Z')
  const bytes = Buffer.from([0, 1, 254, 255])
  const written = { projectId, type: 'image/png', width: 1, height: 2, bytes, hash: 'abc', createdAt }
  const { id } = await database.deckImage.create({ data: written })
  const read = await database.deckImage.findUniqueOrThrow({ where: { id } })
  expect({ ...read, bytes: Buffer.from(read.bytes) }).toEqual({ id, ...written })
  const user = await database.user.create({ data: person('image@acme.example') })
  expect(user).toMatchObject({ emailVerified: false, image: null })
})

test('says which rule of the database was broken', async () => {
  await database.user.create({ data: person('twice@acme.example') })
  await expect(database.user.create({ data: person('twice@acme.example') })).rejects.toMatchObject({ code: 'P2002' })
})

test('a transaction is whole or nothing, and what others ask meanwhile is no part of it', async () => {
  const failed = database.$transaction(async (transaction) => {
    await transaction.user.create({ data: person('within@acme.example') })
    await sleep(20)
    throw new Error('thought better of it')
  })
  const beside = database.user.create({ data: person('beside@acme.example') })
  await expect(failed).rejects.toThrow('thought better of it')
  await beside
  const there = await database.user.findMany({ where: { id: { in: ['within@acme.example', 'beside@acme.example'] } } })
  expect(there.map(({ id }) => id)).toEqual(['beside@acme.example'])
})

test('whoever waits for somebody else who writes holds up nothing but themselves', async () => {
  const other = new Sqlite(url.replace('file:', ''))
  other.exec('BEGIN IMMEDIATE')
  const events: string[] = []
  const written = database.user.create({ data: person('waits@acme.example') }).then(() => events.push('written'))
  for (let turn = 0; turn < 3; turn++) await sleep(5)
  events.push('went on')
  other.exec('COMMIT')
  other.close()
  await written
  expect(events).toEqual(['went on', 'written'])
})

test('once it is closed, nothing is answered any more, and nobody is told that it died', async () => {
  const own = await openDatabase(url, { file: threadFile(sqliteThread, true), onExit: () => exits.push('gone') })
  expect(await own.user.count({ where: { id: 'nobody' } })).toBe(0)
  await own.$disconnect()
  await sleep(20)
  expect(exits).toEqual([])
})
