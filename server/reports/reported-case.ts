import type { TestStatus } from '../facts/test/section.ts'
import type { PlacedElement } from '../formats/read-elements.ts'

/** One result of one test case, as a report has it. */
export interface ReportedCase {
  /** What the case lies in, the outermost first: suites, a file, a class. */
  path: string[]
  name: string
  /** The part of the software that it is about, as far as the report groups by one. */
  module: string | null
  status: TestStatus
  /** When it was run, in milliseconds since 1970; null where the report does not say. */
  at: number | null
  /** It failed before it passed in the same run. */
  flaky?: boolean
  /** What the report itself calls the case over all runs, in the place of path and name. */
  identity?: string
  defect?: string
  url?: string
}

/** A form of report in XML. */
export interface XmlFormat {
  name: string
  /** Names of the outermost element. */
  roots: readonly string[]
  /** The elements that it is read from. */
  elements: readonly string[]
  /** Gives the cases of a report; what says no offset of its times is in `zone`. */
  read(elements: AsyncIterable<PlacedElement>, zone: string): AsyncIterable<ReportedCase>
}

/** A form of report in JSON. */
export interface JsonFormat {
  name: string
  /** Gives the cases where the value is such a report, else null. Throws `invalid` where it is one that is broken. */
  read(value: unknown, zone: string): Iterable<ReportedCase> | null
}
