import { expect, test } from 'vitest'
import { DaylightError } from '../../server/contract/errors.ts'
import { canonicalJson } from '../../server/ledger/canonical-json.ts'
import { listHeldDays } from '../../server/open-days/day/list-held-days.ts'
import { readBoards } from '../../server/open-days/day/read-boards.ts'
import { followLeftovers } from '../../server/open-days/recap/follow-closing.ts'
import { dayOf } from '../../server/platform/civil-day.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { requireProject } from '../../server/projects/granted.ts'
import { openTestOpenDays, type TestOpenDays } from '../factories/open-test-open-days.ts'
import { buildUpdate } from '../factories/open-test-project.ts'

const rowOf = (world: TestOpenDays, id: number) => world.database.openDay.findUniqueOrThrow({ where: { id } })
const projectOf = (world: TestOpenDays) => requireProject(world.scope, world.services.sql, 'erp')

test('closing seals the board as it stands: whoever has its text finds the same hash', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1' }), buildUpdate({ key: 'I-2', visibility: 'internal' })])
  const { id, key } = await world.begin()
  await world.outcomes.close(world.scope, 'erp', key)
  const sealed = await rowOf(world, id)
  expect(sealed).toMatchObject({ state: 'closed', sealVersion: 2, closedAt: new Date(world.clock.now) })
  expect(sha256(sealed.sealedBoard!)).toBe(sealed.sealHash)
  // Anyone who reads it and writes it down again in this order has the same text.
  expect(canonicalJson(JSON.parse(sealed.sealedBoard!))).toBe(sealed.sealedBoard)
  const { customer, team } = await readBoards(await projectOf(world), world.services)
  expect(JSON.parse(sealed.sealedBoard!)).toEqual(JSON.parse(JSON.stringify(customer)))
  expect(JSON.parse(sealed.sealedTeam!)).toEqual(JSON.parse(JSON.stringify(team)))
})

test('what changed is told since the day on which the last open day was held, and says so', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1' })])
  const { id, key } = await world.begin()
  await world.outcomes.close(world.scope, 'erp', key)
  const project = await projectOf(world)
  const day = dayOf((await rowOf(world, id)).startsAt.getTime(), project.timeZone)
  expect(await listHeldDays(world.sql, project)).toEqual([day])
  world.clock.now += 3 * 24 * 3_600_000
  await world.push([buildUpdate({ key: 'I-2' })])
  const { read } = await world.services.differences.nameDifference(project)
  expect(await read()).toMatchObject({ since: { day, openDay: true, version: 1 }, until: { version: 2 } })
})

test('figures that were held for the room are sealed as they were shown', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1' })])
  const { id, key } = await world.begin()
  const shown = await readBoards(await projectOf(world), world.services)
  await world.database.room.update({
    where: { openDayId: id },
    data: { frozenVersion: shown.customer.version, frozenBoard: JSON.stringify(shown) },
  })
  await world.push([buildUpdate({ key: 'I-2' })])
  await world.outcomes.close(world.scope, 'erp', key)
  const sealed = await rowOf(world, id)
  expect(sealed.sealVersion).toBe(1)
  expect((JSON.parse(sealed.sealedBoard!) as { issues: { open: number } }).issues.open).toBe(1)
})

test('closing twice, also at once, seals once; one that never began cannot be closed', async () => {
  await using world = await openTestOpenDays()
  await world.push([buildUpdate({ key: 'I-1' })])
  const { id, key } = await world.begin()
  const close = () => world.outcomes.close(world.scope, 'erp', key)
  await Promise.all([close(), close()])
  const first = await rowOf(world, id)
  world.clock.now += 60_000
  await world.push([buildUpdate({ key: 'I-2' })])
  await close()
  expect(await rowOf(world, id)).toEqual(first)
  const later = await world.begin({}, 'planned')
  await expect(world.outcomes.close(world.scope, 'erp', later.key)).rejects.toMatchObject({ code: 'conflict' })
})

test('the room hears that it ended, its driver lets go and no poll goes on', async () => {
  await using world = await openTestOpenDays()
  const { id, key } = await world.begin()
  await world.database.room.update({ where: { openDayId: id }, data: { driver: 'tab', leaseUntil: new Date() } })
  await world.database.poll.create({ data: { openDayId: id, design: '{}', state: 'open', place: 0 } })
  const heard: number[] = []
  const stop = world.rooms.listen([id], (_, revision) => heard.push(revision))
  await world.outcomes.close(world.scope, 'erp', key)
  stop()
  const room = await world.database.room.findUniqueOrThrow({ where: { openDayId: id } })
  expect(room).toMatchObject({ driver: null, leaseUntil: null, revision: 1, polls: 1 })
  expect(heard).toEqual([1])
  expect(await world.database.poll.findFirst()).toMatchObject({ state: 'closed' })
})

test('decisions and promises are written down until the end and stand after it', async () => {
  await using world = await openTestOpenDays()
  const { id, key } = await world.begin()
  const { outcomes, scope, database } = world
  await outcomes.addDecision(scope, 'erp', key, { text: 'Wave 2 goes first', decidedBy: 'Zhao Lei' })
  await outcomes.addDecision(scope, 'erp', key, { text: 'A slip of the tongue' })
  const [kept, slip] = await database.decision.findMany({ orderBy: { id: 'asc' } })
  await outcomes.removeDecision(scope, 'erp', key, slip!.id)
  const promise = { title: 'A list of interfaces', owner: 'Chen Jing', dueOn: '2026-12-01' }
  await outcomes.savePromise(scope, 'erp', key, null, { ...promise, title: 'A list' })
  const made = await database.openDayPromise.findFirstOrThrow()
  await outcomes.savePromise(scope, 'erp', key, made.id, promise)
  expect((await world.board()).commitments.total).toBe(0)
  await outcomes.close(scope, 'erp', key)
  for (const late of [
    () => outcomes.addDecision(scope, 'erp', key, { text: 'Too late' }),
    () => outcomes.removeDecision(scope, 'erp', key, kept!.id),
    () => outcomes.savePromise(scope, 'erp', key, made.id, { ...promise, dueOn: '2027-01-01' }),
    () => outcomes.removePromise(scope, 'erp', key, made.id),
  ])
    await expect(late()).rejects.toMatchObject({ code: 'conflict' })
  expect(await database.decision.findMany({ where: { openDayId: id } })).toMatchObject([
    { text: 'Wave 2 goes first', decidedBy: 'Zhao Lei' },
  ])
  expect((await world.board()).commitments).toMatchObject({
    open: 1,
    items: [{ ...promise, status: 'open', madeOn: '2026-11-22', origin: 'open-day' }],
  })
})

test('a crash after closing loses nothing: the minute’s job sends on what is left, once', async () => {
  await using world = await openTestOpenDays()
  let isLost = true
  const { append } = world.services.writer
  world.services.writer.append = (...push) =>
    isLost ? Promise.reject(new DaylightError('unavailable', 'The ledger is away')) : append(...push)
  const { id, key } = await world.begin()
  for (let nth = 0; nth < 5; nth++) await world.join(id, { useful: 5, confident: 3 })
  await world.outcomes.savePromise(world.scope, 'erp', key, null, {
    title: 'A list',
    owner: 'Chen Jing',
    dueOn: '2026-12-01',
  })
  await world.outcomes.close(world.scope, 'erp', key)
  expect((await world.board()).version).toBe(0)
  isLost = false
  await followLeftovers(world.services)
  const after = await world.board()
  expect(after.commitments.open).toBe(1)
  // The trust in the date is a score of its own.
  expect(after.satisfaction.surveys).toMatchObject([
    { series: 'open-day/pulse', invited: 5, responded: 5, csat: { score: 1, n: 5 } },
  ])
  await world.database.openDayPromise.updateMany({ data: { relayed: 0 } })
  await world.database.pulse.updateMany({ data: { relayed: 0 } })
  await followLeftovers(world.services)
  expect((await world.board()).version).toBe(after.version)
  expect(await world.sql.all('SELECT 1 FROM quarantine')).toEqual([])
})

test('the room’s scores are nobody’s: none of fewer than five, dated at noon, in an order by chance', async () => {
  await using world = await openTestOpenDays({ now: Date.parse('2026-11-20T15:07:00+08:00') })
  const { id, key } = await world.begin()
  for (let nth = 0; nth < 4; nth++) await world.join(id, { useful: 1 })
  await world.outcomes.close(world.scope, 'erp', key)
  expect((await world.board()).satisfaction.surveys).toEqual([])
  for (let nth = 0; nth < 3; nth++) await world.join(id, { useful: 5, name: 'Zhao Lei' })
  await followLeftovers(world.services)
  const rows = await world.sql.all<{ update_id: string; at: string; data: string }>(
    `SELECT update_id, at, data FROM ledger WHERE kind = 'response' ORDER BY seq`,
  )
  expect(rows).toHaveLength(7)
  expect(rows.map(({ update_id }) => update_id)).toEqual(rows.map(({ update_id }) => update_id).sort())
  expect(new Set(rows.map(({ at }) => at))).toEqual(new Set(['2026-11-20T04:00:00.000Z']))
  const participants = await world.database.participant.findMany()
  for (const secret of ['Zhao', ...participants.map((one) => one.id)])
    expect(JSON.stringify(rows)).not.toContain(secret)
  // Whoever comes late waits for others, or for the day to end.
  await world.join(id, { useful: 2 })
  await followLeftovers(world.services)
  expect((await world.board()).satisfaction.surveys).toMatchObject([{ responded: 7 }])
  world.clock.now += 86_400_000
  await followLeftovers(world.services)
  expect((await world.board()).satisfaction.surveys).toMatchObject([{ responded: 8 }])
})

test('the survey that the team wants after an open day is sent once, and none where it wants none', async () => {
  await using world = await openTestOpenDays()
  await world.addSponsor('zhao@acme.example', 'Zhao Lei')
  const quiet = await world.begin()
  await world.outcomes.close(world.scope, 'erp', quiet.key)
  expect(await world.database.survey.count()).toBe(0)
  const template = await world.surveys.getTemplate(world.scope, 'erp', 'open-day')
  const rule = { ...template.rule, automatic: true }
  await world.surveys.saveTemplate(world.scope, 'erp', 'open-day', { ...template, rule })
  world.clock.now += 14 * 86_400_000
  const asked = await world.begin()
  await world.outcomes.close(world.scope, 'erp', asked.key)
  await followLeftovers(world.services)
  expect(await world.database.survey.findMany()).toMatchObject([{ cause: `open-day:${asked.key}` }])
  expect(world.mails.map(({ to }) => to.address)).toEqual(['zhao@acme.example'])
})
