import { ZodError } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import { boundChunks, readBeginning } from '../formats/bound-chunks.ts'
import { decodeText, detectEncoding, type ReadAgain } from '../formats/decode-text.ts'
import { readElements, rootName } from '../formats/read-elements.ts'
import { allure } from './allure.ts'
import { ctrf } from './ctrf.ts'
import { cucumber } from './cucumber.ts'
import { junit } from './junit.ts'
import { nunit2, nunit3 } from './nunit.ts'
import { playwright } from './playwright.ts'
import type { JsonFormat, ReportedCase, XmlFormat } from './reported-case.ts'
import { testrail, xray } from './test-management.ts'
import { trx } from './trx.ts'
import { xunit } from './xunit.ts'

const xmlFormats: readonly XmlFormat[] = [junit, nunit3, nunit2, xunit, trx]
const jsonFormats: readonly JsonFormat[] = [ctrf, playwright, cucumber, allure, xray, testrail]

/** The names of all forms of report, as `--format` takes them. */
export const reportFormats = [...new Set([...xmlFormats, ...jsonFormats].map(({ name }) => name))]

export interface ReadReport {
  format: string
  cases: AsyncIterable<ReportedCase>
}

interface HowToRead {
  /** The form that it has to be of; any by default. */
  format?: string | undefined
  /** Of times without an offset. */
  zone: string
}

const headBytes = 64 * 1024

/**
 * Recognises a test report by what is in it and gives its cases as they are read. Null for what is something else; throws `invalid`
 * for what is empty or broken, while the cases are read too.
 */
export async function readReport(file: ReadAgain, how: HowToRead): Promise<ReadReport | null> {
  const read = () => boundChunks(file())
  const head = await readBeginning(read(), headBytes)
  const encoding = await detectEncoding(read)
  const beginning = new TextDecoder(encoding).decode(head).trimStart()
  if (beginning === '')
    throw new DaylightError('invalid', 'empty: the run was probably stopped before it could write its report')
  const text = () => decodeText(read(), encoding)
  if (beginning.startsWith('<')) return readXmlReport(text, beginning, how)
  if (/^[[{]/.test(beginning)) return readJsonReport(text, how)
  return null
}

function readXmlReport(text: () => AsyncIterable<string>, beginning: string, { format, zone }: HowToRead) {
  const root = rootName(beginning)
  if (root === null) throw new DaylightError('invalid', 'not XML: no element in it')
  const found = xmlFormats.find(({ name, roots }) => roots.includes(root) && (!format || format === name))
  if (!found) return refuseOther(format, `its outermost element is <${root.slice(0, 100)}>`)
  // No text is asked for: what a case printed may be much, and nothing of it is sent.
  const elements = readElements(skipSpace(text()), { names: found.elements, textLength: 0 })
  return { format: found.name, cases: found.read(elements, zone) }
}

/** XML may not begin with space, and some writers do. */
async function* skipSpace(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let hasBegun = false
  for await (const text of texts) {
    const part: string = hasBegun ? text : text.trimStart()
    hasBegun ||= part !== ''
    yield part
  }
}

async function readJsonReport(text: () => AsyncIterable<string>, { format, zone }: HowToRead) {
  let whole = ''
  for await (const part of text()) whole += part
  const value = parseJson(whole)
  // Cucumber's, of a run in which there was nothing to do.
  if (Array.isArray(value) && value.length === 0) return { format: format ?? 'cucumber', cases: inOrder([]) }
  for (const one of jsonFormats) {
    if (format && format !== one.name) continue
    const cases = readValue(one, value, zone)
    if (cases) return { format: one.name, cases: inOrder(cases) }
  }
  return refuseOther(format, 'it is JSON of another form')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new DaylightError('invalid', `not JSON: ${(error as Error).message}`)
  }
}

function readValue(format: JsonFormat, value: unknown, zone: string) {
  try {
    return format.read(value, zone)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const { path, message } = error.issues[0]!
    throw new DaylightError('invalid', `not as ${format.name} has it: ${path.join('.')}: ${message}`)
  }
}

async function* inOrder(cases: Iterable<ReportedCase>): AsyncGenerator<ReportedCase> {
  yield* cases
}

function refuseOther(format: string | undefined, why: string): null {
  if (format) throw new DaylightError('invalid', `not a report of the form ${format}: ${why}`)
  return null
}
