import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardCodec, boardsCodec, boardShape } from '../../server/board/board-codec.ts'
import { differenceOf } from '../../server/board/difference-of.ts'
import { asTheyStood } from '../../server/contract/board/current-survey.ts'
import type { BoardView, SectionName } from '../../server/contract/board.ts'
import { figureChanges } from '../../server/contract/open-days/figure-changes.ts'
import { judgedSections, sections } from '../../server/facts/registry.ts'
import { sha256 } from '../../server/platform/sha256.ts'
import { buildBoard } from '../factories/build-board.ts'
import { readStored, type StoredSeal } from '../factories/read-stored.ts'

const [seal] = readStored<StoredSeal>('sealed-boards') as [StoredSeal]
const pairs = [...readStored('snapshots'), ...readStored('frozen-boards')]
const single = [seal.customer, seal.team, ...readStored('deck-boards')]

const opened = (): BoardView[] => [
  ...single.map((text) => boardCodec.decode(text)),
  ...pairs.flatMap((text) => Object.values(boardsCodec.decode(text))),
]
const names = sections.map(({ name }) => name)

describe('boards that an earlier release kept', () => {
  test('open with every section and everything around them', () => {
    expect(opened().length).toBeGreaterThanOrEqual(7)
    for (const board of opened()) {
      expect(board.shape).toBe(boardShape)
      expect(Date.parse(board.dayEndsAt)).toBeGreaterThan(Date.parse(`${board.today}T00:00:00Z`))
      for (const { name, empty } of sections)
        expect(Object.keys(board[name])).toEqual(expect.arrayContaining(Object.keys(empty)))
      expect(Object.keys(board.health.sections).sort()).toEqual(judgedSections.map(({ name }) => name).sort())
      for (const survey of board.satisfaction.surveys)
        expect(survey).toMatchObject({ bySite: expect.any(Array), sources: expect.any(Array) })
    }
  })

  test('keep every word and figure that they had', () => {
    for (const text of single) {
      const { shape: _, dayEndsAt: __, ...board } = boardCodec.decode(text)
      expect(board).toMatchObject(JSON.parse(text))
    }
  })

  test('show the score that stood on them: the last that was given, however few gave it', () => {
    const satisfied = (board: BoardView) => figureChanges(null, board).find(({ figure }) => figure === 'satisfied')
    for (const text of [seal.customer, seal.team]) {
      const kept = JSON.parse(text) as BoardView
      const { score, n } = kept.satisfaction.surveys.at(-1)!.csat!
      expect(n).toBeLessThan(kept.satisfaction.surveys.at(-2)!.csat!.n / 2)
      const board = boardCodec.decode(text)
      expect(satisfied(board)).toMatchObject({ after: score, n })
      // Compared as it was then, with whatever stood on the board before.
      const [first] = board.satisfaction.surveys
      const earlier = { ...board, satisfaction: { surveys: [{ ...first!, stood: true as const }] } }
      expect(figureChanges(earlier, board)).toContainEqual(
        expect.objectContaining({ figure: 'satisfied', before: first!.csat!.score, after: score }),
      )
      // An offline copy draws its figures from the sealed text itself.
      const surveys = asTheyStood(kept.satisfaction.surveys)
      expect(satisfied({ ...kept, satisfaction: { surveys } })).toMatchObject({ after: score, n })
    }
  })

  test('are compared with boards of today, and their figures are read', () => {
    const now = buildBoard()
    for (const board of opened()) {
      expect(differenceOf(board, now).changes.length).toBeGreaterThan(0)
      expect(differenceOf(board, board).changes).toEqual([])
      expect(figureChanges(board, now).length).toBeGreaterThan(0)
    }
  })

  test('are judged by reasons that say everything they are said by', () => {
    const low = opened().flatMap(({ health }) => health.reasons.filter(({ code }) => code === 'csat-low'))
    expect(low.length).toBeGreaterThan(0)
    for (const { params } of low) expect(params).toMatchObject({ low: null, high: null, n: expect.any(Number) })
    const causes = opened().flatMap(({ headline: { cause } }) => (cause?.code === 'csat-low' ? [cause.params] : []))
    for (const params of causes) expect(params).toMatchObject({ low: null, high: null })
  })

  test('are empty where there was not yet such a section, whichever it is', () => {
    const told = JSON.parse(seal.customer) as Partial<BoardView>
    fc.assert(
      fc.property(fc.subarray<SectionName>(names), (missing) => {
        const kept = Object.fromEntries(Object.entries(told).filter(([name]) => !missing.includes(name as SectionName)))
        const board = boardCodec.decode(JSON.stringify(kept))
        for (const { name, empty } of sections)
          expect(board[name]).toEqual(missing.includes(name) ? empty : boardCodec.decode(seal.customer)[name])
      }),
    )
  })

  test('and their seal is still that of their text', () => expect(sha256(seal.customer)).toBe(seal.hash))
})

describe('boards of today', () => {
  test('are read as they were written', () => {
    for (const board of [buildBoard({ shape: boardShape }), ...opened()]) {
      expect(boardCodec.decode(boardCodec.encode(board))).toEqual(board)
      const both = { team: board, customer: buildBoard({ shape: boardShape }) }
      expect(boardsCodec.decode(boardsCodec.encode(both))).toEqual(both)
    }
  })

  test('of a later release are refused, not guessed at', () => {
    const later = boardCodec.encode(buildBoard({ shape: boardShape + 1 }))
    expect(() => boardCodec.decode(later)).toThrow(/board is of version/)
  })
})
