import { describe, expect, test } from 'vitest'
import { findDifferences } from './find-differences.ts'

const differences = (expected: unknown, actual: unknown) => [...findDifferences(expected, actual)]

describe('the comparison with expected figures', () => {
  test('looks at what is expected only', () => {
    expect(differences({ issues: { open: 5 } }, { issues: { open: 5, total: 9 }, uat: {} })).toEqual([])
  })

  test('says by path what is different or missing', () => {
    expect(differences({ issues: { open: 5 } }, { issues: { open: 6 } })).toEqual(['issues.open: expected 5, got 6'])
    expect(differences({ issues: { open: null } }, { issues: { open: 0 } })).toEqual([
      'issues.open: expected null, got 0',
    ])
    expect(differences({ uat: { cycles: [1] } }, {})).toEqual(['uat: expected {"cycles":[1]}, got nothing'])
  })

  test('takes lists day by day', () => {
    const day = { day: '2026-10-01', open: 1 }
    expect(differences([day], [day, day])).toEqual(['.length: expected 1, got 2'])
    expect(differences([day], [{ ...day, open: 2 }])).toEqual(['[2026-10-01].open: expected 1, got 2'])
  })

  test('finds things by key, in any order', () => {
    const items = [
      { key: 'a', slipDays: 1 },
      { key: 'b', slipDays: null },
    ]
    expect(differences({ items }, { items: [...items].reverse() })).toEqual([])
    expect(differences({ items }, { items: [{ key: 'b', slipDays: 0 }] })).toEqual([
      'items[a]: expected {"key":"a","slipDays":1}, got nothing',
      'items[b].slipDays: expected null, got 0',
    ])
  })

  test('forgives the last bit of a sum of tenths', () => {
    expect(differences({ defectIndex: 0.3 }, { defectIndex: 0.1 + 0.2 })).toEqual([])
    expect(differences({ defectIndex: 0.3 }, { defectIndex: 0.4 })).toHaveLength(1)
  })
})
