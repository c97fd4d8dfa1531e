import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fieldTypes } from '../../server/sheets/field-types.ts'
import { findColumns } from '../../server/sheets/find-columns.ts'
import { mappingSchema } from '../../server/sheets/mapping.ts'
import { openSheets } from '../../server/sheets/open-sheets.ts'
import { createDateReader } from '../../server/formats/read-date.ts'
import { instantOfSerial, isDateFormat } from '../../server/sheets/serial-dates.ts'
import { textOfCell, type Sheet } from '../../server/sheets/sheet.ts'
import { buildWorkbook, textRow } from '../factories/build-workbook.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'daylight-sheets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function open(content: string | Uint8Array) {
  const file = path.join(folder, `sheet-${++files}`)
  writeFileSync(file, content)
  return openSheets(file, () => createReadStream(file))
}
async function rowsOf(sheet: Sheet) {
  const rows: string[][] = []
  for await (const { number, cells } of sheet.rows()) rows.push([String(number), ...cells.map(textOfCell)])
  return rows
}
const table = async (content: string | Uint8Array) => rowsOf((await open(content)).sheets[0]!)

describe('a table of text', () => {
  const rows = [
    ['1', 'Key', 'Titel'],
    ['2', 'A-1', 'eins, zwei; "drei"'],
  ]
  test.each([
    ['commas', 'Key,Titel\r\nA-1,"eins, zwei; ""drei"""\r\n'],
    ['semicolons, and a comma in quotes', 'Key;Titel\nA-1;"eins, zwei; ""drei"""'],
    ['tabs', 'Key\tTitel\nA-1\teins, zwei; "drei"'],
    ['a byte order mark', '\uFEFFKey;Titel\nA-1;"eins, zwei; ""drei"""'],
  ])('with %s', async (_, content) => expect(await table(content)).toEqual(rows))

  test('below a title and around texts in which other separators stand', async () => {
    const content =
      'Issues, exported, by all, of us\n\nKey;Titel\nA-1;eins, zwei, drei, vier\nA-2;1,5\nA-3;eins, zwei\n'
    expect(await table(content)).toEqual([
      ['1', 'Issues, exported, by all, of us'],
      ['2', ''],
      ['3', 'Key', 'Titel'],
      ['4', 'A-1', 'eins, zwei, drei, vier'],
      ['5', 'A-2', '1,5'],
      ['6', 'A-3', 'eins, zwei'],
    ])
  })

  test('that says its separator', async () => {
    expect(await table('sep=|\nKey|a;b;c\n1|2')).toEqual([
      ['2', 'Key', 'a;b;c'],
      ['3', '1', '2'],
    ])
  })

  test('in GB18030, Windows-1252 and UTF-16', async () => {
    const chinese = Buffer.concat([Buffer.from('Key,'), Buffer.from([0xb1, 0xea, 0xcc, 0xe2]), Buffer.from('\nA,1')])
    expect((await table(chinese))[0]).toEqual(['1', 'Key', '标题'])
    const western = Buffer.from('Schlüssel;Größe\nA;1', 'latin1')
    expect((await table(western))[0]).toEqual(['1', 'Schlüssel', 'Größe'])
    expect((await table(Buffer.from('\uFEFFKey,标题\nA,1', 'utf16le')))[0]).toEqual(['1', 'Key', '标题'])
  })

  test('with lines in a cell, rows of other lengths and a quote that stands alone', async () => {
    expect(await table('a,b\n"1\n2",x,y\n3" pipe\n')).toEqual([
      ['1', 'a', 'b'],
      ['2', '1\n2', 'x', 'y'],
      ['3', '3" pipe'],
    ])
  })
})

describe('a workbook', () => {
  test('gives shared and inline text, runs, results of formulas, booleans, numbers as people see them, and dates', async () => {
    const content = await buildWorkbook({
      sharedStrings: [
        '<si><t>Key</t></si>',
        '<si><r><t>Ti</t></r><r><t xml:space="preserve">tle </t></r><rPh><t>x</t></rPh></si>',
      ],
      sheets: {
        Plan: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
          <row r="4"><c r="A4"><v>1001</v></c><c r="B4" t="str"><f>A4&amp;"x"</f><v>1001x</v></c><c r="C4" s="1"><v>46143</v></c>
          <c r="D4" s="2"><v>46143.75</v></c><c r="E4"><f>0.1+0.2</f><v>0.30000000000000004</v></c><c r="F4" t="b"><v>1</v></c>
          <c r="G4" t="e"><v>#N/A</v></c><c r="H4" s="3"><v>1.5</v></c><c r="I4" s="4"><v>12</v></c><c r="J4" t="inlineStr"><is><t>in</t></is></c></row>
          <row><c><v>5</v></c></row>`,
      },
    })
    expect(await table(content)).toEqual([
      ['2', 'Key', '', 'Title'],
      ['4', '1001', '1001x', '2026-05-01', '2026-05-01 18:00', '0.3', 'TRUE', '', '1.5', '12', 'in'],
      ['5', '5'],
    ])
  })

  test('of 1904 counts from then; what is hidden is left out', async () => {
    const content = await buildWorkbook({
      is1904: true,
      hidden: ['Lists'],
      sheets: { Lists: textRow(1, ['x']), Plan: '<row r="1"><c r="A1" s="1"><v>44681</v></c></row>' },
    })
    const { sheets } = await open(content)
    expect(sheets.map(({ name }) => name)).toEqual(['Plan'])
    expect(await rowsOf(sheets[0]!)).toEqual([['1', '2026-05-01']])
  })

  test('that is none says what to do', async () => {
    await expect(open(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]))).rejects.toThrow('save it as .xlsx')
    await expect(open('')).rejects.toThrow('empty')
    await expect(open('PK\u0003\u0004 and no more')).rejects.toThrow('not a zip file')
  })

  test('knows dates by their format', () => {
    const codes = [
      'yyyy-mm-dd',
      'd/m/yy h:mm',
      '[$-F800]dddd',
      '0.00',
      '#,##0 "days"',
      '[Red]0',
      '[h]:mm',
      'General',
      '"m"0',
      '@',
    ]
    expect(codes.filter((code) => isDateFormat(164, code))).toEqual(['yyyy-mm-dd', 'd/m/yy h:mm', '[$-F800]dddd'])
    expect([14, 22, 31, 57, 1, 49].map((id) => isDateFormat(id, undefined))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect([1, 59, 61].map((serial) => instantOfSerial(serial, false)?.day)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ])
    expect([0.5, Number.NaN, 1e9].map((serial) => instantOfSerial(serial, false))).toEqual([null, null, null])
  })
})

describe('dates', () => {
  const told = (text: string, pattern?: string) => {
    const read = createDateReader(pattern)(text)
    if ('problem' in read) return 'patterns' in read ? read.patterns.join(' or ') : 'no date'
    const { day, time, ms, offset } = read.instant
    return [day, time, ms || null, offset === null ? null : `offset ${offset}`]
      .filter((part) => part !== null)
      .join(' ')
  }
  test.each([
    ['2026-10-01', undefined, '2026-10-01'],
    ['2026-10-01T09:30:15+08:00', undefined, '2026-10-01 09:30 15000 offset 480'],
    ['2026/3/9 8:05', undefined, '2026-03-09 08:05'],
    ['2026年3月9日', undefined, '2026-03-09'],
    ['20260309', undefined, '2026-03-09'],
    ['9 Mar 2026', undefined, '2026-03-09'],
    ['09-Mar-2026 8:05 PM', undefined, '2026-03-09 20:05'],
    ['Mar 9, 2026', undefined, '2026-03-09'],
    ['31/12/2026', undefined, '2026-12-31'],
    ['12/31/2026 23:59:58', undefined, '2026-12-31 23:59 58000'],
    ['31.12.26', undefined, 'd.M.yy or yy.M.d'],
    ['45.12.31', undefined, '2045-12-31'],
    ['03/04/2026', undefined, 'd/M/yyyy or M/d/yyyy'],
    ['03.04.26 10:00', undefined, 'd.M.yy H:mm or M.d.yy H:mm or yy.M.d H:mm'],
    ['03/Jan/25', undefined, 'd/MMM/yy or yy/MMM/d'],
    ['31/02/2026', undefined, 'no date'],
    ['soon', undefined, 'no date'],
    ['45123', undefined, 'no date'],
    ['x'.repeat(500), undefined, 'no date'],
    ['03/Jan/25 09:30', 'dd/MMM/yy HH:mm', '2025-01-03 09:30'],
    ['03/04/2026', 'MM/dd/yyyy', '2026-03-04'],
    ['2026-04-03', 'MM/dd/yyyy', '2026-04-03'],
    ['13/04/2026', 'MM/dd/yyyy', 'no date'],
    ['3 4 2026 9:30 PM', 'd M yyyy h:mm a', '2026-04-03 21:30'],
    ['2026-04-03 09:30 +0800', 'yyyy-MM-dd HH:mm xx', '2026-04-03 01:30 offset 0'],
    ['3. 十月 2026', 'd. MMMM yyyy', '2026-10-03'],
  ])('%s by %s', (text, pattern, expected) => expect(told(text, pattern)).toBe(expected))
})

describe('columns', () => {
  const mapping = mappingSchema.parse({
    kind: 'milestone',
    columns: { key: 'ID', plannedOn: 'Dates / Planned', forecastOn: 'forecast' },
  })
  const find = async (...lines: string[]) => findColumns((await open(lines.join('\n'))).sheets[0]!, mapping)

  test('are found below titles, in groups, and whichever case they are in', async () => {
    const found = await find('The plan,,,', ',,,', 'id,Dates,,Cost', ',Planned,Forecast,Planned', '1,2,3,4')
    expect(found.headerRow).toBe(4)
    expect([...found.columns]).toEqual([
      ['ID', 0],
      ['Dates / Planned', 1],
      ['forecast', 2],
    ])
  })

  test('that are missing are named with those that there are', async () => {
    await expect(find('ID,Forecast,Owner', '1,2,3')).rejects.toThrow(
      'no column Dates / Planned; there is ID, Forecast, Owner',
    )
  })

  test('that are there twice are refused', async () => {
    await expect(find(',Dates,,', 'ID,Planned,Forecast,Forecast')).rejects.toThrow('two columns are called forecast')
  })

  test('take what the kind says', () => {
    const types = fieldTypes('change')
    expect(['title', 'impactDays', 'decidedOn', 'milestones'].map((field) => types.get(field))).toEqual([
      'text',
      'number',
      'day',
      'list',
    ])
    expect(fieldTypes('milestone').get('gate')).toBe('boolean')
    expect(() => fieldTypes('nonsense')).toThrow('no kind nonsense')
  })
})
