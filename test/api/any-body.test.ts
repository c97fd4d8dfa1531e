import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { facts } from '../../server/facts/registry.ts'
import { startPushProject, type PushProject } from './push-project.ts'

let project: PushProject
beforeAll(async () => (project = await startPushProject()))
afterAll(() => project.server.stop())

/** Any text at all: NUL and halves of surrogate pairs too. */
const anyText = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `${text}`)
const oddText = fc.oneof(
  anyText,
  fc.constantFrom('', '\u0000', '\ud800', '__proto__', 'constructor', 'toString', 'x'.repeat(600)),
)
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    oddText,
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(oddText, tie('value'), { maxKeys: 4 }),
  ),
})).value

const names = [...facts.keys()]
/** Few ids, keys and instants, so that updates are about the same things and ids are used again. */
const validUpdate = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((number) => `id-${number}`),
  kind: fc.constantFrom(...names),
  key: fc.constantFrom('A-1', 'A-2', '__proto__'),
  at: fc.constantFrom('2026-10-01T09:00:00+08:00', '2026-10-01T01:00:00Z', '2026-10-02T00:00:00.123456Z'),
  data: fc.oneof(
    fc.constant(null),
    fc.dictionary(
      fc.constantFrom('title', 'status', 'note', 'constructor', 'module'),
      fc.constantFrom('open', 'done', 'passed', null, 'x'),
      { maxKeys: 3 },
    ),
  ),
})

/** One field of a valid update is replaced, added or taken away. */
const mutated = fc
  .tuple(validUpdate, fc.constantFrom('id', 'kind', 'key', 'at', 'data', 'url', 'visibility', 'more'), anyJson)
  .map(([update, field, value]) => ({ ...update, [field]: value }))
const mutatedData = fc.tuple(validUpdate, oddText, anyJson).map(([update, field, value]) => ({
  ...update,
  data: Object.fromEntries([...Object.entries(update.data ?? {}), [field, value]]),
}))
const anyUpdate = fc.oneof(validUpdate, mutated, mutatedData, anyJson)

const idOf = (update: unknown) => {
  const id: unknown = typeof update === 'object' && update !== null ? Reflect.get(update, 'id') : null
  return typeof id === 'string' ? id : null
}

test('keeps every update, in the ledger or in quarantine, and answers in the order sent', async () => {
  let applied = 0
  let quarantined = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyUpdate, { minLength: 1, maxLength: 12 }), async (updates) => {
      const body = JSON.stringify({ project: 'acme-erp', updates })
      const sent = (JSON.parse(body) as { updates: unknown[] }).updates
      const { status, receipts } = await project.pushBody(body)
      expect(status).toBe(200)
      expect(receipts.map(({ id }) => id)).toEqual(sent.map(idOf))
      const inLedger = new Set(await project.ledgerIds())
      const inQuarantine = new Set(await project.quarantined())
      receipts.forEach((receipt, index) => {
        if (receipt.status === 'quarantined') {
          quarantined++
          expect(receipt.message).not.toBe('')
          if (receipt.reason !== 'id_reused') expect(inQuarantine).toContain(JSON.stringify(sent[index]))
        } else {
          if (receipt.status === 'applied') applied++
          expect(inLedger).toContain(receipt.id)
          expect(receipt.seq).toBeGreaterThan(0)
        }
      })
      const again = await project.pushBody(body)
      expect(again.receipts.map(({ status }) => status)).not.toContain('applied')
      expect(new Set(await project.quarantined())).toEqual(inQuarantine)
    }),
    { numRuns: 250 },
  )
  // It met both, or it showed nothing.
  expect(applied).toBeGreaterThan(20)
  expect(quarantined).toBeGreaterThan(100)
}, 120_000)

test('never fails on our side, whatever the body', async () => {
  const shaped = fc.record(
    { project: fc.oneof(fc.constant('acme-erp'), anyJson), updates: fc.oneof(fc.array(anyJson), anyJson) },
    { requiredKeys: [] },
  )
  const text = fc.oneof(anyJson, shaped).map((value) => JSON.stringify(value))
  const cut = fc.tuple(text, fc.nat({ max: 60 })).map(([whole, length]) => whole.slice(0, length))
  const bytes = fc.oneof(
    text.map((whole) => Buffer.from(whole)),
    cut.map((part) => Buffer.from(part)),
    fc.uint8Array({ maxLength: 60 }).map((raw) => Buffer.from(raw)),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const { status, error } = await project.pushBody(body)
      expect([200, 400, 403]).toContain(status)
      if (status !== 200) expect(error!.message).toMatch(/\w{3,}/)
    }),
    { numRuns: 400 },
  )
}, 120_000)
