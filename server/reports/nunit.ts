import type { TestStatus } from '../facts/test/section.ts'
import type { PlacedElement, XmlElement } from '../formats/read-elements.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { ReportedCase, XmlFormat } from './reported-case.ts'

const statuses: Record<string, TestStatus> = {
  passed: 'passed',
  success: 'passed',
  warning: 'passed',
  failed: 'failed',
  failure: 'failed',
  error: 'failed',
  cancelled: 'failed',
  invalid: 'failed',
  notrunnable: 'failed',
  skipped: 'skipped',
  ignored: 'skipped',
}

function statusOf({ attributes }: XmlElement): TestStatus {
  const { result, executed, success } = attributes
  if (result) return statuses[result.toLowerCase()] ?? 'not-run'
  // Before 2.5 there was no result.
  if (executed?.toLowerCase() === 'false') return 'skipped'
  return success?.toLowerCase() === 'true' ? 'passed' : 'failed'
}

/** The file of an assembly, without its folders on the machine that it ran on. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

function readCase({ element, ancestors }: PlacedElement, zone: string, run: number | null): ReportedCase {
  const { fullname, name = '', 'end-time': end, 'start-time': start } = element.attributes
  const suites = ancestors.filter((ancestor) => ancestor.name === 'test-suite')
  const outermost = suites[0]?.attributes.name ?? ancestors[0]?.attributes.name
  return {
    path: [],
    // A name of NUnit 2 has its class in it.
    name: fullname?.trim() || name.trim(),
    module: outermost ? fileName(outermost) : null,
    status: statusOf(element),
    at: readInstant(end ?? start, zone) ?? run,
  }
}

/** NUnit 3. */
export const nunit3: XmlFormat = {
  name: 'nunit',
  roots: ['test-run', 'test-suite'],
  elements: ['test-case'],
  async *read(elements, zone) {
    for await (const placed of elements) {
      const times = placed.ancestors.toReversed().map(({ attributes }) => attributes['end-time'])
      yield readCase(placed, zone, readInstant(times.find(Boolean), zone))
    }
  },
}

/** NUnit 2: the day and the time of the run stand apart. */
export const nunit2: XmlFormat = {
  name: 'nunit',
  roots: ['test-results'],
  elements: ['test-case'],
  async *read(elements, zone) {
    for await (const placed of elements) {
      const { date = '', time = '' } = placed.ancestors[0]?.attributes ?? {}
      yield readCase(placed, zone, readInstant(`${date} ${time}`.trim(), zone))
    }
  },
}
