import { DaylightError } from '../contract/errors.ts'
import { limits } from '../contract/limits.ts'
import { boundChunks } from '../formats/bound-chunks.ts'
import { readText } from '../formats/decode-text.ts'
import { openArchive, type Archive } from '../formats/open-archive.ts'
import { childrenNamed, readElements, type XmlElement } from '../formats/read-elements.ts'
import { instantOfSerial, isDateFormat } from './serial-dates.ts'
import type { SheetCell, Sheet, SheetRow, Sheets } from './sheet.ts'

/** As much as a cell of Excel holds. */
const cellLength = 32_767

/** Elements of one part of the workbook; of a part that is not there none. */
async function* elementsOf(archive: Archive, part: string, names: string[], textLength = 0) {
  if (!archive.names.includes(part)) return
  for await (const { element } of readElements(
    readText(() => boundChunks(archive.read(part), limits.archive.bytes)),
    {
      names,
      textLength,
    },
  ))
    yield element
}

/** Where parts lie, by the ids under which another part names them. */
async function targetsIn(archive: Archive, part: string): Promise<Map<string, string>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${part.slice(folder.length)}.rels`
  const targets = new Map<string, string>()
  for await (const { attributes } of elementsOf(archive, relations, ['Relationship'])) {
    const target = attributes.Target ?? ''
    targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''))
  }
  return targets
}

/** The text of a string with all its runs, without how it is read aloud. */
function richText(element: XmlElement): string {
  const runs = childrenNamed(element, 'r').flatMap((run) => childrenNamed(run, 't'))
  return [...childrenNamed(element, 't'), ...runs].map(({ text }) => text).join('')
}

async function readSharedStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let length = 0
  for await (const element of elementsOf(archive, part, ['si'], cellLength)) {
    const text = richText(element)
    length += text.length
    if (length > limits.fileBytes / 4) throw new DaylightError('too_large', 'the workbook has too much text')
    strings.push(text)
  }
  return strings
}

/** Whether cells of a style are dates, by its number. */
async function readDateStyles(archive: Archive, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const styles: boolean[] = []
  for await (const element of elementsOf(archive, part, ['numFmt', 'cellXfs'])) {
    if (element.name === 'numFmt') codes.set(Number(element.attributes.numFmtId), element.attributes.formatCode ?? '')
    else
      for (const { attributes } of childrenNamed(element, 'xf')) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(isDateFormat(id, codes.get(id)))
      }
  }
  return styles
}

interface Workbook {
  strings: string[]
  dateStyles: boolean[]
  is1904: boolean
}

/** `BC12` is column 54, from 0; null where a cell does not say where it is. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0]
  return letters ? [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

function cellOf(element: XmlElement, { strings, dateStyles, is1904 }: Workbook): SheetCell {
  const { t: type = 'n', s: style } = element.attributes
  if (type === 'inlineStr') return element.children.filter(({ name }) => name === 'is').map(richText)[0] || null
  const value = element.children.find(({ name }) => name === 'v')?.text ?? ''
  if (value === '' || type === 'e') return null
  if (type === 's') return strings[Number(value)] || null
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return value
  const number = Number(value)
  if (style !== undefined && dateStyles[Number(style)]) return instantOfSerial(number, is1904)
  // As people see it: Excel keeps 0.1 + 0.2 with seventeen digits.
  return /^-?\d{1,15}$/.test(value) || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)))
}

async function* rowsOf(archive: Archive, part: string, workbook: Workbook): AsyncGenerator<SheetRow> {
  let number = 0
  for await (const row of elementsOf(archive, part, ['row'], cellLength)) {
    number = Number(row.attributes.r ?? number + 1)
    const cells: SheetCell[] = []
    for (const element of childrenNamed(row, 'c')) {
      const column = columnOf(element.attributes.r) ?? cells.length
      if (column >= limits.sheetColumns) continue
      while (cells.length < column) cells.push(null)
      cells[column] = cellOf(element, workbook)
    }
    yield { number, cells }
  }
}

/** Opens an XLSX workbook and gives those of its sheets that are not hidden. Throws `invalid` for any other archive. */
export async function openWorkbook(file: string): Promise<Sheets> {
  const archive = await openArchive(file)
  try {
    const roots = await targetsIn(archive, '')
    const main = [...roots.values()].find((part) => /\/workbook\d*\.xml$/.test(part)) ?? 'xl/workbook.xml'
    if (!archive.names.includes(main)) throw new DaylightError('invalid', 'no workbook in it: save it as .xlsx')
    const targets = await targetsIn(archive, main)
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const found: { name: string; part: string }[] = []
    let is1904 = false
    for await (const { name, attributes } of elementsOf(archive, main, ['workbookPr', 'sheet'])) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      else if (!attributes.state || attributes.state === 'visible')
        found.push({ name: attributes.name ?? '', part: targets.get(attributes.id ?? '') ?? '' })
    }
    const strings = await readSharedStrings(archive, `${folder}sharedStrings.xml`)
    const dateStyles = await readDateStyles(archive, `${folder}styles.xml`)
    const workbook: Workbook = { strings, dateStyles, is1904 }
    const sheets = found.map(({ name, part }): Sheet => ({ name, rows: () => rowsOf(archive, part, workbook) }))
    return { sheets, close: () => archive.close() }
  } catch (error) {
    archive.close()
    throw error
  }
}
