import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '../cli/command-line.ts'
import { buildWorkbook, textRow } from '../factories/build-workbook.ts'
import { startTestServer } from '../factories/start-test-server.ts'

let server: Awaited<ReturnType<typeof startTestServer>>
let cli: ReturnType<typeof commandLine>
let key: string
const folder = mkdtempSync(path.join(tmpdir(), 'daylight-sheet-'))

beforeAll(async () => {
  server = await startTestServer()
  cli = commandLine()
  await server.addCustomer('acme', 'Acme')
  await server.addProject('acme-erp', 'acme', 'ERP')
  key = await server.addKey({ source: 'sheets', projects: ['acme-erp'], can: ['push', 'read'] })
})
afterAll(async () => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

function write(name: string, content: string | Uint8Array) {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  const yesterday = Date.now() / 1000 - 86_400
  utimesSync(file, yesterday, yesterday)
  return file
}
async function push(sheet: string, mapping: unknown, ...words: string[]): Promise<Record<string, unknown>> {
  const file = write('mapping.json', JSON.stringify(mapping))
  const to = ['push', '--url', server.origin, '--key', key, '--project', 'acme-erp']
  const ran = await cli.run([...to, '--sheet', sheet, '--mapping', file, ...words, '--json'])
  return { exitCode: ran.exitCode, ...ran.json }
}
const board = () => server.getBoard({ authorization: `Bearer ${key}` }, 'acme-erp')
const rows = async (of: string) =>
  (
    await server.sql.all<{ key: string; at: string; data: string }>(
      'SELECT key, at, data FROM ledger WHERE key LIKE ? ORDER BY seq',
      `${of}%`,
    )
  ).map(({ key: thing, at, data }) => ({ key: thing, at, data: JSON.parse(data) as unknown }))

const exported = {
  kind: 'issue',
  columns: { key: 'Issue id', title: 'Summary', severity: 'Priority' },
  values: { severity: { Blocker: 'critical', Minor: 'minor' } },
  dates: 'dd/MMM/yy HH:mm',
  zone: 'UTC',
  steps: [
    { at: 'Created', data: { status: 'open' } },
    { at: 'Resolved', data: { status: 'closed' } },
  ],
}

describe('a sheet', () => {
  test('has rows of totals, which are no things of their own and are told', async () => {
    const sheet = write('totals.csv', 'ID,What\nT-1,Totals differ\nSubtotal,1\nTotal,Total of the ledger\n合 计：,\n')
    const pushed = await push(sheet, { kind: 'action', columns: { key: 'ID', title: 'What' } })
    expect(pushed).toMatchObject({ exitCode: 1, rows: 4, applied: 2, unreadable: 2 })
    expect((await rows('T')).map(({ key: thing }) => thing)).toEqual(['T-1', 'Total'])
  })

  test('gives an update for each step that has a date; sent again it changes nothing', async () => {
    const sheet = write(
      'issues.csv',
      'Issue id;Summary;Priority;Created;Resolved\nI-1;Totals differ;Blocker;03/Nov/26 09:30;04/Nov/26 10:00\nI-2;Slow;MINOR;05/Nov/26 00:00;\n;;;;\n',
    )
    const first = await push(sheet, exported)
    expect(first).toMatchObject({ exitCode: 0, rows: 3, sent: 3, applied: 3, notMapped: [] })
    expect(await rows('I-')).toEqual([
      {
        key: 'I-1',
        at: '2026-11-03T09:30:00.000Z',
        data: { title: 'Totals differ', severity: 'critical', status: 'open' },
      },
      { key: 'I-1', at: '2026-11-04T10:00:00.000Z', data: { status: 'closed' } },
      { key: 'I-2', at: '2026-11-05T00:00:00.000Z', data: { title: 'Slow', severity: 'minor', status: 'open' } },
    ])
    expect((await board()).issues).toMatchObject({ total: 2, open: 1, closed: 1 })
    expect(await push(sheet, exported)).toMatchObject({ applied: 0, duplicate: 3, version: first.version })
  })

  test('lists values without an entry and rows that say too little, and sends the others', async () => {
    const sheet = write(
      'odd.csv',
      'Issue id,Summary,Priority,Created,Resolved\nJ-1,a,Urgent,03/Nov/26 09:30,\nJ-2,b,Urgent,03/Nov/26 09:30,soon\n,c,Minor,03/Nov/26 09:30,\nJ-4,d,Minor,,\n',
    )
    const pushed = await push(sheet, exported)
    expect(pushed).toMatchObject({
      exitCode: 1,
      applied: 2,
      unreadable: 2,
      notMapped: [{ field: 'severity', column: 'Priority', value: 'Urgent', rows: 2 }],
      notUnderstood: [{ row: 3, column: 'Resolved', value: 'soon', takes: 'a date' }],
      problems: [
        { line: 4, message: 'nothing stands in Issue id' },
        { line: 5, message: 'no date in Created, Resolved' },
      ],
    })
    expect(await rows('J-')).toMatchObject([{ data: { title: 'a', status: 'open' } }, { data: { title: 'b' } }])
  })

  test('asks before anything is sent how a date is meant that can be read in two ways', async () => {
    const sheet = write('asked.csv', 'Issue id,Created\nK-1,2026-11-03\nK-2,03/04/2026\n')
    const mapping = { kind: 'issue', columns: { key: 'Issue id' }, at: 'Created' }
    const asked = await push(sheet, mapping)
    expect(asked).toMatchObject({ exitCode: 1, error: { code: 'invalid', path: 'dates' } })
    expect(JSON.stringify(asked.error)).toContain('row 3: how is Created “03/04/2026” meant?')
    expect(await rows('K-')).toEqual([])
    // Days are the project's, in Asia/Shanghai.
    expect(await push(sheet, { ...mapping, dates: 'dd/MM/yyyy' })).toMatchObject({ exitCode: 0, applied: 2 })
    expect((await rows('K-')).map(({ at }) => at)).toEqual(['2026-11-02T16:00:00.000Z', '2026-04-02T16:00:00.000Z'])
  })

  test('of a workbook: the one that has the columns, with its own dates, numbers and yes or no', async () => {
    const content = await buildWorkbook({
      sheets: {
        Notes: textRow(1, ['Nothing', 'here']),
        Plan: `${textRow(1, ['The plan'])}${textRow(3, ['编号', '名称', '阶段', '计划', '预测', '关键', '权重'])}
          <row r="4"><c r="A4" t="inlineStr"><is><t>M-1</t></is></c><c r="B4" t="inlineStr"><is><t>上线</t></is></c>
          <c r="C4" t="inlineStr"><is><t>上线</t></is></c><c r="D4" s="1"><v>46143</v></c><c r="E4" t="inlineStr"><is><t>2026年5月9日</t></is></c>
          <c r="F4" t="inlineStr"><is><t>是</t></is></c><c r="G4"><v>2.5</v></c></row>`,
      },
    })
    const mapping = {
      kind: 'milestone',
      columns: {
        key: '编号',
        title: '名称',
        phase: '阶段',
        plannedOn: '计划',
        forecastOn: '预测',
        gate: '关键',
        weight: '权重',
      },
      values: { phase: { 上线: 'go-live' } },
    }
    const pushed = await push(write('plan.xlsx', content), mapping)
    expect(pushed).toMatchObject({ exitCode: 0, name: 'Plan', rows: 1, applied: 1 })
    expect((await rows('M-1'))[0]!.data).toEqual({
      title: '上线',
      phase: 'go-live',
      plannedOn: '2026-05-01',
      forecastOn: '2026-05-09',
      gate: true,
      weight: 2.5,
    })
    expect(await push(path.join(folder, 'plan.xlsx'), mapping, '--name', 'Pläne')).toMatchObject({
      error: { code: 'not_found', message: expect.stringContaining('there is Notes, Plan') },
    })
  })

  test('of many rows is sent in parts, the later of two rows of one key counting', async () => {
    const lines = Array.from({ length: 12_000 }, (_, index) => `N-${index % 11_999},Title ${index},open`)
    const sheet = write('many.csv', `Key,Title,State\n${lines.join('\n')}\n`)
    const mapping = { kind: 'issue', columns: { key: 'Key', title: 'Title', status: 'State' } }
    expect(await push(sheet, mapping)).toMatchObject({ exitCode: 0, sent: 12_000, applied: 12_000 })
    const both = await rows('N-0')
    expect(both.map(({ data }) => data)).toMatchObject([{ title: 'Title 0' }, { title: 'Title 11999' }])
    expect(both[0]!.at < both[1]!.at).toBe(true)
  }, 60_000)

  test.each([
    ['no columns', { kind: 'issue' }, 'columns'],
    ['no key', { kind: 'issue', columns: { title: 'Summary' } }, 'columns'],
    ['a kind that there is not', { kind: 'bug', columns: { key: 'Issue id' } }, 'no kind bug'],
    ['what nobody knows', { kind: 'issue', columns: { key: 'Issue id' }, date: 'x' }, 'date'],
    [
      'a value that the kind does not take',
      { kind: 'issue', columns: { key: 'Issue id' }, steps: [{ at: 'Created', data: { status: 'shut' } }] },
      'steps.0.data.status',
    ],
    ['symbols that are often mistaken', { kind: 'issue', columns: { key: 'Issue id' }, dates: 'DD/MM/YYYY' }, 'dates'],
    ['a zone that there is not', { kind: 'issue', columns: { key: 'Issue id' }, zone: 'Mars' }, 'zone'],
    [
      'values for no column',
      { kind: 'issue', columns: { key: 'Issue id' }, values: { severity: {} } },
      'values.severity',
    ],
    [
      'a column that there is not',
      { kind: 'issue', columns: { key: 'Number' } },
      'no column Number; there is Issue id, Created',
    ],
  ])('is not read by a mapping with %s', async (_, mapping, why) => {
    const { exitCode, error } = await push(write('x.csv', 'Issue id,Created\n1,2026-01-01\n'), mapping)
    expect([exitCode, error]).toMatchObject([1, { code: 'invalid', path: 'mapping' }])
    expect((error as { message: string }).message).toContain(why)
  })
})
