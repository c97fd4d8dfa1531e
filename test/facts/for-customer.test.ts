import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assembleBoard, type BoardInput } from '../../server/board/assemble-board.ts'
import { differenceOf } from '../../server/board/difference-of.ts'
import { collectSeries } from '../../server/facts/collect-series.ts'
import type { Fact } from '../../server/facts/fact.ts'
import { foldThing } from '../../server/facts/fold.ts'
import type { Folded } from '../../server/facts/folded.ts'
import { forCustomer } from '../../server/facts/for-customer.ts'
import { facts } from '../../server/facts/registry.ts'
import { seriesSegments } from '../../server/facts/series-name.ts'
import { arbitraryDataOf, fieldsOf } from '../factories/arbitrary-data.ts'

const timeZone = 'Asia/Shanghai'

/** Words that are for the delivery team, and words that are for everyone; any of them may be anybody's text. */
const secret = fc.integer({ min: 0, max: 30 }).map((number) => `geheim${number}`)
const open = fc.constantFrom('offen', '公开', 'A', 'B')

interface Said {
  kind: string
  key: string
  internal: boolean
  /** Told of by the source whose name is for the delivery team. */
  bySecretSource: boolean
  day: number
  data: Record<string, unknown>
}

const saidOf = (fact: Fact): fc.Arbitrary<Said> =>
  fc.boolean().chain((internal) =>
    fc.record({
      kind: fc.constant(fact.name),
      key: internal ? secret : open,
      internal: fc.constant(internal),
      bySecretSource: fc.boolean(),
      day: fc.integer({ min: 0, max: 20 }),
      // What nobody declared is nobody's but the team's, also where a thing is not internal.
      data: fc
        .tuple(arbitraryDataOf(fact.schema, internal ? secret : open), secret)
        .map(([data, unheard]) => ({ ...data, unheard })),
    }),
  )

function fold(said: readonly Said[]): Folded {
  const { series, add } = collectSeries()
  const byThing = new Map<string, Said[]>()
  for (const one of said) {
    const name = JSON.stringify([one.kind, one.key])
    byThing.set(name, [...(byThing.get(name) ?? []), one])
  }
  const sourceOf = ({ bySecretSource }: Said) => (bySecretSource ? 'geheimquelle' : 'jira')
  const things = [...byThing.values()].map((all) => {
    const updates = all.map((one, index) => ({
      instant: Date.UTC(2026, 8, 1 + one.day) * 1000,
      at: new Date(Date.UTC(2026, 8, 1 + one.day)).toISOString(),
      id: String(index),
      source: sourceOf(one),
      data: one.data,
      url: one.internal ? 'https://geheim.example' : null,
      visibility: one.internal ? ('internal' as const) : ('customer' as const),
      sourceVisibility: 'customer' as const,
    }))
    const newest = updates.toSorted((a, b) => b.instant - a.instant || Number(b.id) - Number(a.id))[0]!
    const { kind, key } = all[0]!
    const state = foldThing(facts.get(kind)!, updates, timeZone, add)!
    return { kind, key, newestInstant: newest.instant, newestSource: newest.source, state }
  })
  return {
    things,
    series: [...series].map(([name, days]) => ({
      name,
      segments: seriesSegments(name),
      days: [...days]
        .filter(([, value]) => value !== 0)
        .sort(([a], [b]) => a - b)
        .map(([day, value]) => ({ day, value })),
    })),
    activity: [...new Set(said.map((one) => JSON.stringify([sourceOf(one), one.kind])))].map((pair) => {
      const [source, kind] = JSON.parse(pair) as [string, string]
      const lastInstant = Date.UTC(2026, 8, 1) * 1000
      return { source, internal: source === 'geheimquelle', kind, lastInstant, updates: 1, waiting: 0 }
    }),
  }
}

const boardOf = (folded: Folded, audience: 'team' | 'customer') => {
  const project = { key: 'erp', name: 'ERP', customer: 'Acme', brandColor: null, startsOn: null, goLiveOn: null }
  const input = {
    project: { ...project, timeZone, tolerances: null },
    folded,
    version: folded.things.length,
    today: '2026-11-22',
    basis: 'live',
    builtAt: '2026-11-22T00:00:00Z',
  }
  return assembleBoard(input as unknown as BoardInput, audience)
}

describe.each([...facts.values()].map((fact) => [fact.name, fact] as const))('of a %s', (name, fact) => {
  test('a customer is sent nothing that is internal, nor a field that nobody declared as shown', () => {
    fc.assert(
      fc.property(fc.array(saidOf(fact), { maxLength: 12 }), (said) => {
        const folded = fold(said)
        const board = boardOf(folded, 'customer')
        const earlier = boardOf(fold(said.slice(0, said.length / 2)), 'customer')
        expect(JSON.stringify([forCustomer(folded), board, differenceOf(earlier, board)])).not.toContain('geheim')
      }),
      { numRuns: 60 },
    )
  })

  test('what is declared as shown is a field of its schema', () => {
    expect(Object.keys(fact.shown.data).filter((field) => !fieldsOf(fact.schema).includes(field))).toEqual([])
    expect(name).toBe(fact.name)
  })
})

test('what is internal counts for a customer as for the delivery team', () => {
  const anything = fc.oneof(...[...facts.values()].map(saidOf))
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 20 }), (said) => {
      const folded = fold(said)
      const [team, customer] = [boardOf(folded, 'team'), boardOf(folded, 'customer')]
      const counts = ({ milestones, issues, actions, changes, commitments }: typeof team) => [
        [milestones.total, milestones.completed, milestones.late],
        [issues.total, issues.open, issues.bySeverity, issues.defectIndex, issues.burndown],
        [actions.total, actions.open, actions.overdue],
        [changes.total, changes.undecided],
        [commitments.total, commitments.open, commitments.overdue],
      ]
      expect(counts(customer)).toEqual(counts(team))
      expect(customer.uat.trend).toEqual(team.uat.trend)
    }),
    { numRuns: 60 },
  )
})
