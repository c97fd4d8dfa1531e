import { z } from 'zod'
import type { TestStatus } from '../facts/test/section.ts'
import { readInstant } from '../formats/read-instant.ts'
import type { JsonFormat } from './reported-case.ts'

const words = z.string().nullish().catch(null)
const label = z.looseObject({ name: words, value: words })
const link = z.looseObject({ url: words, type: words, name: words })
const result = z.looseObject({
  uuid: z.string(),
  name: words,
  fullName: words,
  historyId: words,
  status: words,
  statusDetails: z
    .looseObject({ flaky: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
  start: z.number().nullish().catch(null),
  stop: z.number().nullish().catch(null),
  labels: z.array(label).nullish().catch(null),
  links: z.array(link).nullish().catch(null),
})
/** A container has children and no steps of its own. */
const shape = z
  .looseObject({ uuid: z.string(), name: z.string(), children: z.undefined().optional() })
  .refine((value) => ['historyId', 'status', 'stage', 'fullName', 'labels'].some((field) => field in value))

const statuses: Record<string, TestStatus> = {
  passed: 'passed',
  failed: 'failed',
  broken: 'failed',
  skipped: 'skipped',
}

/** One result of Allure: a file for each attempt of each case, which `historyId` tells from others. */
export const allure: JsonFormat = {
  name: 'allure',
  read(value, zone) {
    if (!shape.safeParse(value).success) return null
    const { name, fullName, historyId, status, statusDetails, start, stop, labels, links } = result.parse(value)
    const labelled = (wanted: string) => labels?.find((one) => one.name === wanted)?.value ?? null
    const suites = ['parentSuite', 'suite', 'subSuite'].flatMap((wanted) => labelled(wanted) ?? [])
    const issue = links?.find(({ type }) => type === 'issue')?.name
    return [
      {
        path: fullName ? [] : suites,
        name: name || fullName || '',
        module: labelled('epic') ?? labelled('feature') ?? suites[0] ?? null,
        status: statuses[status ?? ''] ?? 'not-run',
        at: readInstant(stop, zone) ?? readInstant(start, zone),
        flaky: status === 'passed' && statusDetails?.flaky === true,
        ...(historyId || fullName ? { identity: historyId || fullName! } : {}),
        ...(issue ? { defect: issue } : {}),
      },
    ]
  },
}
