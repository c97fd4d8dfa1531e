import fc from 'fast-check'
import type { Update } from '../../server/contract/ingest.ts'
import { facts } from '../../server/facts/registry.ts'
import { arbitraryDataOf } from './arbitrary-data.ts'

/** A pushed update and the tool that sends it. */
export interface Sent {
  source: 'jira' | 'testrail'
  update: Update
}

const civilDate = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

/** Few distinct instants, around midnight and around a change of clocks, so that ties and borders are common. */
const instant = fc.oneof(
  fc.constantFrom(
    '2026-03-28T23:30:00+01:00',
    '2026-03-29T00:30:00.000001Z',
    '2026-03-29T00:30:00.0000012Z',
    '2026-03-29T00:30:00.000001199+00:00',
    '2026-03-29T00:30:00Z',
    '2026-10-01T00:00:00+08:00',
    '2026-09-30T23:59:59.999+08:00',
  ),
  fc
    .integer({ min: 0, max: 60 * 24 * 40 })
    .map((minutes) => new Date(Date.UTC(2026, 8, 1) + minutes * 60_000).toISOString()),
)

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(fc.option(value, { nil: null }), { nil: undefined })
const fields = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, maybe(value)])))
    .map((data) => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)))

const label = fc.constantFrom('finance', 'supply/chain', '生产', 'a"b')
const dataOf: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  issue: fields({
    title: label,
    status: fc.constantFrom('open', 'closed'),
    severity: fc.constantFrom('critical', 'major', 'minor', 'trivial'),
    module: label,
  }),
  test: fields({
    cycle: fc.constantFrom('1', '2'),
    module: label,
    status: fc.constantFrom('not-run', 'passed', 'failed', 'blocked', 'skipped'),
  }),
  milestone: fields({
    title: label,
    phase: fc.constantFrom('design', 'go-live'),
    plannedOn: civilDate,
    forecastOn: civilDate,
    completedOn: civilDate,
    gate: fc.boolean(),
  }),
  response: fields({
    survey: fc.constantFrom('spring', 'autumn'),
    question: label,
    scale: fc.constantFrom('nps'),
    score: fc.integer({ min: 0, max: 10 }),
  }),
  action: fields({ title: label, dueOn: civilDate, status: fc.constantFrom('open', 'done') }),
  change: fields({
    title: label,
    impactDays: fc.integer({ min: 0, max: 9 }),
    milestones: fc.array(label, { maxLength: 2 }),
  }),
}

/** Kinds without figures of their own above are as their schema says: whatever is registered is delivered. */
for (const { name, schema } of facts.values()) dataOf[name] ??= arbitraryDataOf(schema, label)

const sent: fc.Arbitrary<Sent> = fc.constantFrom(...Object.keys(dataOf)).chain((kind) =>
  fc.record({
    source: fc.constantFrom('jira' as const, 'testrail' as const),
    update: fc.record({
      id: fc.constant(''),
      kind: fc.constant(kind),
      key: fc.constantFrom('A', 'B', 'C'),
      at: instant,
      data: fc.oneof({ weight: 7, arbitrary: dataOf[kind]! }, { weight: 1, arbitrary: fc.constant(null) }),
      visibility: fc.constantFrom(undefined, undefined, 'internal' as const, 'customer' as const),
    }),
  }),
)

/** Valid updates about a handful of things, each with an id of its own; ids order unlike instants. */
export const arbitraryUpdates: fc.Arbitrary<Sent[]> = fc
  .tuple(
    fc.array(sent, { minLength: 1, maxLength: 40, size: 'max' }),
    fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
  )
  .map(([list, numbers]) =>
    list.map(({ source, update }, index) => ({
      source,
      update: { ...update, id: `${numbers.next().value ?? 0}-${index}` },
    })),
  )

/** Few retractions and few keys: long histories. */
export const longHistories: fc.Arbitrary<Sent[]> = arbitraryUpdates.map((all) =>
  all.map(({ source, update }, index) => ({
    source,
    update: { ...update, key: 'A', data: update.data ?? (index % 5 === 0 ? null : {}) },
  })),
)

/** The same updates in another order, some sent twice, in batches of other sizes. */
export const arbitraryDelivery = (all: Sent[]): fc.Arbitrary<Sent[][]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }),
    )
    .map(([order, sizes]) => {
      const batches: Sent[][] = []
      for (let from = 0, turn = 0; from < order.length; turn++) {
        const size = sizes[turn % sizes.length]!
        batches.push(order.slice(from, from + size))
        from += size
      }
      return batches
    })
