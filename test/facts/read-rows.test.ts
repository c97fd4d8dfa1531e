import { expect, test } from 'vitest'
import { readRows, rowsOfJson, type RowsOf } from '../../server/facts/read-rows.ts'
import { threadFile } from '../../server/platform/start-thread.ts'
import { readingThread, startReadings } from '../../server/start-readings.ts'
import type { RowsAsJson } from '../../server/facts/read-rows.ts'
import { buildGranted } from '../factories/build-granted.ts'
import { buildUpdate, openTestProject } from '../factories/open-test-project.ts'

const title = '总账不平 · Ledger totals differ'

test('rows are read as bytes, of which only what is asked for is made', async () => {
  await using project = await openTestProject()
  await project.push(
    [1, 2, 3].map((nth) =>
      buildUpdate({ key: `ERP-${nth}`, at: `2026-10-0${nth}T09:00:00+08:00`, data: { title: `${title} ${nth}` } }),
    ),
  )
  const granted = buildGranted((await project.project()).id)
  const read = await readRows(project.sql, { project: granted, kind: 'issue', language: null })
  const rows = rowsOfJson<RowsOf['issue']>(read)
  expect(rows).toHaveLength(3)
  expect(rows.slice().map(({ key }) => key)).toEqual(['ERP-3', 'ERP-2', 'ERP-1'])
  expect(rows.slice(1, 2).map(({ key }) => key)).toEqual(['ERP-2'])
  expect([rows.slice(3), rows.slice(2, 1), rows.slice(9, 20)]).toEqual([[], [], []])
  expect(JSON.parse(new TextDecoder().decode(read.json))).toEqual(rows.slice())
})

test('rows that are sent on whole are in the reader’s script', async () => {
  await using project = await openTestProject()
  await project.push([buildUpdate({ data: { title } })])
  const of = { project: buildGranted((await project.project()).id), kind: 'issue' } as const
  const titles = async (language: 'en' | 'zh-CN') =>
    rowsOfJson<RowsOf['issue']>(await readRows(project.sql, { ...of, language }))
      .slice()
      .map((row) => row.title)
  expect(await titles('en')).toEqual(['Ledger totals differ'])
  expect(await titles('zh-CN')).toEqual(['总账不平'])
})

test('of nothing there is an empty list', async () => {
  await using project = await openTestProject()
  const of = { project: buildGranted((await project.project()).id), kind: 'test', language: null } as const
  const read = await readRows(project.sql, of)
  expect(new TextDecoder().decode(read.json)).toBe('[]')
  expect(rowsOfJson(read)).toHaveLength(0)
  expect(rowsOfJson(read).slice(0, 20)).toEqual([])
})

test('a thread reads the same', async () => {
  await using project = await openTestProject()
  await project.push(Array.from({ length: 20 }, (_, nth) => buildUpdate({ key: `ERP-${nth}`, data: { title } })))
  const of = { project: buildGranted((await project.project()).id), kind: 'issue', language: null } as const
  const { readLarge, end } = startReadings(project.databaseUrl, threadFile(readingThread, true))
  expect(await readLarge<RowsAsJson>('li', { kind: 'rows', of })).toEqual(await readRows(project.sql, of))
  end()
})
