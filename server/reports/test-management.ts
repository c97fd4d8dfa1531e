import { z } from 'zod'
import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { JsonFormat } from './reported-case.ts'

const number = z.union([z.number(), z.string()])

const railTest = z.looseObject({
  id: number.nullish(),
  case_id: number.nullish(),
  test_id: number.nullish(),
  title: z.string().nullish(),
  status_id: z.number().nullish(),
  created_on: z.number().nullish(),
})
const railPage = z.looseObject({ offset: z.number().optional(), tests: z.array(railTest) })
const railShape = z.looseObject({ tests: z.array(z.looseObject({ status_id: z.number().nullable() })).min(1) })
/** The five that TestRail comes with; a customer's own begin at 6. */
const railStatuses: Record<number, TestStatus> = {
  1: 'passed',
  2: 'blocked',
  3: 'not-run',
  4: 'not-run',
  5: 'failed',
}

/** A page of TestRail's `get_tests`. */
export const testrail: JsonFormat = {
  name: 'testrail',
  read(value, zone) {
    const page = Array.isArray(value) ? { tests: value as unknown[] } : value
    if (!railShape.safeParse(page).success) return null
    return railPage.parse(page).tests.map(({ id, case_id, title, status_id, created_on }) => ({
      path: [],
      name: title || `C${case_id ?? id}`,
      module: null,
      status: railStatuses[status_id ?? 0] ?? 'not-run',
      at: readInstant(created_on, zone),
      identity: case_id ? `C${case_id}` : `T${id}`,
    }))
  },
}

const xrayTest = z.looseObject({
  testKey: z.string(),
  start: z.string().nullish(),
  finish: z.string().nullish(),
  status: z.string().nullish(),
  defects: z.array(z.string()).nullish().catch(null),
})
const xrayReport = z.looseObject({
  info: z.looseObject({ startDate: z.string().nullish(), finishDate: z.string().nullish() }).nullish(),
  tests: z.array(xrayTest),
})
const xrayShape = z.looseObject({ tests: z.array(z.looseObject({ testKey: z.string() })).min(1) })
const xrayStatuses: Record<string, TestStatus> = {
  pass: 'passed',
  passed: 'passed',
  fail: 'failed',
  failed: 'failed',
  blocked: 'blocked',
  skipped: 'skipped',
}

/** Xray's own JSON. */
export const xray: JsonFormat = {
  name: 'xray',
  read(value, zone) {
    if (!xrayShape.safeParse(value).success) return null
    const { info, tests } = xrayReport.parse(value)
    const run = readInstant(info?.finishDate, zone) ?? readInstant(info?.startDate, zone)
    return tests.map(({ testKey, start, finish, status, defects }) => ({
      path: [],
      name: testKey,
      module: null,
      status: xrayStatuses[status?.toLowerCase() ?? ''] ?? 'not-run',
      at: readInstant(finish, zone) ?? readInstant(start, zone) ?? run,
      identity: testKey,
      ...(defects?.[0] ? { defect: defects[0] } : {}),
    }))
  },
}
