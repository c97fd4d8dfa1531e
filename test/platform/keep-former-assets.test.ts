import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFormerAssets } from '../../server/platform/keep-former-assets.ts'

let folder: string
let current: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daylight-assets-'))
  current = path.join(folder, 'build')
  data = path.join(folder, 'data')
  mkdirSync(data)
})
afterEach(() => {
  chmodSync(data, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

/** A release with these files in the place of the one before, as building it leaves it. */
function release(...names: string[]) {
  rmSync(current, { recursive: true, force: true })
  mkdirSync(current)
  for (const name of names) writeFileSync(path.join(current, name), name)
}
const start = (now: string) => keepFormerAssets(current, data, new Date(now))

test('keeps what the release before had for a day after it was replaced, however long it had served', () => {
  release('root-1.js', 'root-1.js.br', 'chart.js')
  start('2026-10-01T08:00:00Z')
  release('root-2.js', 'chart.js')
  const former = start('2026-11-20T08:00:00Z')
  expect(readdirSync(former).sort()).toEqual(['root-1.js', 'root-1.js.br'])
  expect(readFileSync(path.join(former, 'root-1.js'), 'utf8')).toBe('root-1.js')
  start('2026-11-21T07:00:00Z')
  expect(existsSync(path.join(former, 'root-1.js'))).toBe(true)
  start('2026-11-21T09:00:00Z')
  expect(readdirSync(former)).toEqual([])
})

test('keeps those of several releases that follow each other, and gives up none that is served again', () => {
  release('a-1.js')
  start('2026-11-20T08:00:00Z')
  release('a-2.js')
  start('2026-11-20T09:00:00Z')
  release('a-3.js')
  const former = start('2026-11-20T10:00:00Z')
  expect(readdirSync(former).sort()).toEqual(['a-1.js', 'a-2.js'])
  release('a-1.js')
  start('2026-11-20T11:00:00Z')
  expect(readdirSync(former).sort()).toEqual(['a-2.js', 'a-3.js'])
})

test('starts also where nothing can be written', () => {
  release('a-1.js')
  writeFileSync(path.join(data, 'assets'), 'a file in the way')
  expect(() => start('2026-11-20T08:00:00Z')).not.toThrow()
})
