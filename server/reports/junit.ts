import type { TestStatus } from '../facts/test/section.ts'
import type { XmlElement } from '../formats/read-elements.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { XmlFormat } from './reported-case.ts'

/** What some runners say in an attribute, without an element. */
const statuses: Record<string, TestStatus> = {
  failed: 'failed',
  failure: 'failed',
  fail: 'failed',
  error: 'failed',
  errored: 'failed',
  skipped: 'skipped',
  skip: 'skipped',
  ignored: 'skipped',
  disabled: 'skipped',
  suppressed: 'skipped',
  pending: 'skipped',
  notrun: 'not-run',
  'not-run': 'not-run',
  blocked: 'blocked',
}

function statusOf({ attributes, children }: XmlElement): TestStatus {
  const has = (...names: string[]) => children.some(({ name }) => names.includes(name))
  if (has('failure', 'error')) return 'failed'
  if (has('skipped', 'ignored', 'disabled')) return 'skipped'
  // GoogleTest says notrun, and suppressed as its result, of what is switched off.
  const said = [attributes.result, attributes.status].map((word) => statuses[word?.toLowerCase() ?? ''])
  return said.find(Boolean) ?? 'passed'
}

const failedFirst = ['flakyFailure', 'flakyError', 'rerunFailure', 'rerunError']
/** PHPUnit calls its outermost suite after a file of the machine that it ran on. */
const isOfMachine = (name: string) => /^(?:\/|[A-Za-z]:[\\/])/.test(name)

/** JUnit's XML, of whichever writer: of the counters of suites nothing is believed, the cases are counted. */
export const junit: XmlFormat = {
  name: 'junit',
  roots: ['testsuites', 'testsuite'],
  elements: ['testcase'],
  async *read(elements, zone) {
    for await (const { element, ancestors } of elements) {
      const { attributes, children } = element
      const suites = ancestors.filter(({ name }) => name === 'testsuite')
      const names = suites.map((suite) => suite.attributes.name?.trim() ?? '').filter(Boolean)
      const owner = attributes.classname?.trim() || attributes.class?.trim() || ''
      const named = names.filter((name) => name !== owner && !(owner && isOfMachine(name)))
      const times = [element, ...ancestors.toReversed()].map(({ attributes: said }) =>
        readInstant(said.timestamp, zone),
      )
      const status = statusOf(element)
      yield {
        path: [...named, ...(owner ? [owner] : [])],
        name: attributes.name?.trim() || owner,
        module: names.find((name) => !isOfMachine(name)) ?? (owner || null),
        status,
        at: times.find((time) => time !== null) ?? null,
        flaky: status === 'passed' && children.some(({ name }) => failedFirst.includes(name)),
      }
    }
  },
}
