import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import { fileName } from './nunit.ts'
import type { XmlFormat } from './reported-case.ts'

const statuses: Record<string, TestStatus> = {
  pass: 'passed',
  warn: 'passed',
  fail: 'failed',
  skip: 'skipped',
  notrun: 'not-run',
}

/** xUnit.net 1 to 3. */
export const xunit: XmlFormat = {
  name: 'xunit',
  roots: ['assemblies', 'assembly'],
  elements: ['test'],
  async *read(elements, zone) {
    for await (const { element, ancestors } of elements) {
      const { name = '', type = '', method = '', result = '', 'finish-rtf': finish } = element.attributes
      const assembly = ancestors.find((ancestor) => ancestor.name === 'assembly')?.attributes ?? {}
      const { name: file = '', 'run-date': date = '', 'run-time': time = '', 'finish-rtf': end } = assembly
      const run = readInstant(end ?? `${date} ${time}`.trim(), zone)
      // The name of a test without a title of its own repeats its type.
      const title = name.trim() || method
      yield {
        path: type && !title.startsWith(`${type}.`) ? [type] : [],
        name: title,
        module: fileName(file) || null,
        status: statuses[result.toLowerCase()] ?? 'not-run',
        at: readInstant(finish, zone) ?? run,
      }
    }
  },
}
