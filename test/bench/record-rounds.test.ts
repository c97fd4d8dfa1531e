import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { combineRounds, readFigures } from '../../bench/combine-rounds.ts'
import { recordRounds } from '../../bench/record-rounds.ts'

const round = (speed: number, wait: number, bare: number, memory: number) =>
  [
    '| batch | clients | updates/s | bare | wait | bare |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    `| 500, shuffled | 10 | ${speed} | ${bare} | ${wait} | 1,000 |`,
    '',
    `It took ${memory} MB.`,
  ].join('\n')

test('three rounds are told by their medians, and in tables by how far they lie apart', () => {
  const rounds = [round(10, 7, 5, 300), round(12, 7, 5, 310), round(14, 7, 5, 305)]
  expect(combineRounds(rounds).split('\n').slice(2)).toEqual([
    '| 500, shuffled | 10 | 12 ±17 % | 5 | 7 | 1,000 |',
    '',
    'It took 305 MB.',
  ])
})

test('a figure is called by its row and column', () => {
  expect(readFigures(round(10, 7, 5, 300), 2)).toEqual({
    '500, shuffled, 10: updates/s': 10,
    '500, shuffled, 10: updates/s, bare': 5,
    '500, shuffled, 10: wait': 7,
    '500, shuffled, 10: wait, bare': 1000,
  })
})

test('what got worse than last time by more than the rounds lie apart is said, and what was written by hand stays', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'daylight-bench-')), 'ingest')
  writeFileSync(`${file}.md`, '# Ingest\n\nBy hand.\n')
  const record = (...rounds: string[]) =>
    recordRounds(file, {
      found: combineRounds(rounds),
      figures: rounds.map((one) => readFigures(one, 2)),
      bars: [{ figure: /: updates\/s$/, atLeast: 11 }],
      more: /updates/,
    })
  expect(record(round(10, 7, 50, 1), round(12, 8, 50, 1), round(14, 9, 50, 1))).toContain(
    '| 500, shuffled, 10: updates/s | 12 | at least 11 | yes |',
  )
  // Slower by no more than the noise, and longer by more than it; of what is bare nobody asks.
  const then = record(round(9, 17, 5, 1), round(9, 18, 5, 1), round(9, 19, 5, 1))
  expect(then).toContain('| 500, shuffled, 10: updates/s | 9 | at least 11 | **no** |')
  expect(then).toContain('| 500, shuffled, 10: wait | 8 | 18 |')
  expect(then).not.toContain('| 500, shuffled, 10: updates/s | 12 | 9 |')
  expect(then).not.toContain('| 500, shuffled, 10: updates/s, bare | 50')
  expect(record(round(9, 17, 5, 1), round(9, 18, 5, 1), round(9, 19, 5, 1))).toContain('Nothing is worse')
  const text = readFileSync(`${file}.md`, 'utf8')
  expect(text.startsWith('# Ingest\n\nBy hand.\n\n## Measured last\n')).toBe(true)
  expect(text.match(/## Measured last/g)).toHaveLength(1)
})
