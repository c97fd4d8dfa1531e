import type { TestStatus } from '../facts/test/section.ts'
import type { XmlElement } from '../formats/read-elements.ts'
import { readInstant } from '../formats/read-instant.ts'
import { fileName } from './nunit.ts'
import type { XmlFormat } from './reported-case.ts'

/** Outcomes by name, as a TRX file has them, and by number, as Azure DevOps exports them; all others were not run. */
const statuses: Record<string, TestStatus> = {
  passed: 'passed',
  warning: 'passed',
  failed: 'failed',
  timeout: 'failed',
  error: 'failed',
  blocked: 'blocked',
  notapplicable: 'skipped',
  notimpacted: 'skipped',
  '2': 'passed',
  '9': 'passed',
  '3': 'failed',
  '5': 'failed',
  '10': 'failed',
  '7': 'blocked',
  '11': 'skipped',
  '14': 'skipped',
}

/** The class and the file of a test by its id: results come before them. */
function definitionOf({ attributes, children }: XmlElement) {
  const method = children.find(({ name }) => name === 'TestMethod')?.attributes
  return {
    // `Namespace.Class, Assembly, Version=…` where Visual Studio wrote it.
    owner: method?.className?.split(',')[0]?.trim() ?? '',
    file: fileName(method?.codeBase ?? attributes.storage ?? ''),
  }
}

/** Results of Visual Studio and `dotnet test`. */
export const trx: XmlFormat = {
  name: 'trx',
  roots: ['TestRun'],
  elements: ['UnitTestResult', 'UnitTest', 'Times'],
  async *read(elements, zone) {
    const results: XmlElement[] = []
    const definitions = new Map<string, ReturnType<typeof definitionOf>>()
    let run: string | undefined
    for await (const { element } of elements) {
      if (element.name === 'Times') run ??= element.attributes.finish ?? element.attributes.start
      else if (element.name === 'UnitTest') definitions.set(element.attributes.id ?? '', definitionOf(element))
      else results.push(...rowsOf(element))
    }
    for (const { attributes } of results) {
      const { testId = '', testName = '', endTime, startTime } = attributes
      const { owner, file } = definitions.get(testId) ?? { owner: '', file: '' }
      yield {
        path: owner && !testName.startsWith(`${owner}.`) ? [owner] : [],
        name: testName.trim(),
        module: file || owner || null,
        // What was left out is the first of them, Error.
        status: statuses[(attributes.outcome ?? 'error').toLowerCase()] ?? 'not-run',
        at: readInstant(endTime ?? startTime, zone) ?? readInstant(run, zone),
      }
    }
  },
}

/** A test that runs over rows of data holds a result for each row, which are the cases. */
function rowsOf(result: XmlElement): XmlElement[] {
  const inner = result.children.find(({ name }) => name === 'InnerResults')?.children ?? []
  const rows = inner.filter(({ name }) => name === 'UnitTestResult')
  if (rows.length === 0) return [result]
  return rows.map((row, index) => {
    const testName = row.attributes.testName ?? ''
    const isNamed = testName !== '' && testName !== result.attributes.testName
    const name = isNamed ? testName : `${result.attributes.testName ?? ''} (${index + 1})`
    return { ...row, attributes: { ...row.attributes, testId: result.attributes.testId ?? '', testName: name } }
  })
}
