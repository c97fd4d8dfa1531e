import JSZip from 'jszip'

interface WorkbookParts {
  /** `<row>` elements of each sheet, by its name. */
  sheets: Record<string, string>
  sharedStrings?: string[]
  is1904?: boolean
  /** Names of sheets that are hidden. */
  hidden?: string[]
}

/**
 * An XLSX workbook with cells as they are written. Style 1 is a built-in date, 2 a date of its own, 3 hours that go on beyond a day, 4 a number
 * with a word in it.
 */
export async function buildWorkbook({ sheets, sharedStrings = [], is1904 = false, hidden = [] }: WorkbookParts) {
  const zip = new JSZip()
  const names = Object.keys(sheets)
  const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const listed = names
    .map(
      (name, index) =>
        `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
    )
    .join('')
  zip.file(
    'xl/workbook.xml',
    `${header}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${listed}</sheets></workbook>`,
  )
  const targets = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  zip.file('xl/_rels/workbook.xml.rels', `${header}<Relationships>${targets.join('')}</Relationships>`)
  zip.file('xl/sharedStrings.xml', `${header}<sst xmlns="${main}">${sharedStrings.join('')}</sst>`)
  zip.file(
    'xl/styles.xml',
    `${header}<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
     <numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
     <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
  )
  names.forEach((name, index) =>
    zip.file(
      `xl/worksheets/sheet${index + 1}.xml`,
      `${header}<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
    ),
  )
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** A row of text, as an inline string each. */
export const textRow = (number: number, cells: readonly (string | null)[]): string =>
  `<row r="${number}">${cells
    .map((cell, column) =>
      cell === null
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`
