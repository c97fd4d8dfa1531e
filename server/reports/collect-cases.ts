import { DaylightError } from '../contract/errors.ts'
import type { Update } from '../contract/ingest.ts'
import { limits } from '../contract/limits.ts'
import { sha256 } from '../platform/sha256.ts'
import type { ReportedCase } from './reported-case.ts'

/** What a run is about: a cycle of UAT, perhaps of one module. */
export interface Run {
  cycle: string
  module?: string | undefined
}

const between = ' › '
const clean = (text: string) => text.toWellFormed().replaceAll('\u0000', '').replaceAll(/\s+/g, ' ').trim()
const cut = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`)
const digits = 32

/** The beginning of the keys of all cases of a run: the same case in two cycles is two things. */
export const keyPrefix = ({ cycle, module }: Run): string =>
  [cycle, module]
    .filter(Boolean)
    .map((part) => `${part}${between}`)
    .join('')

/** The key of a case: cycle, module where one was given, what it lies in, its name; of a long one the beginning and a hash. */
export function keyOfCase(run: Run, { path, name, identity }: ReportedCase): string {
  const own = identity === undefined ? [...path, name].map(clean).filter(Boolean) : [clean(identity)]
  const key = keyPrefix(run) + (own.join(between) || '-')
  if (key.length <= limits.idLength) return key
  return `${cut(key, limits.idLength - digits - 1)} ${sha256(key).slice(0, digits)}`
}

/** An update of kind `test`, whose id says all that is in it: sent again it is a duplicate. */
function updateOf(run: Run, key: string, { name, module, status, flaky, defect }: ReportedCase, at: number): Update {
  const label = (text: string) => cut(clean(text), limits.idLength)
  const data = {
    cycle: run.cycle,
    module: run.module ?? (module && label(module) ? label(module) : null),
    title: cut(clean(name) || key, limits.titleLength),
    status,
    flaky: flaky ?? false,
    ...(defect && label(defect) ? { defect: label(defect) } : {}),
  }
  const instant = new Date(at).toISOString()
  return {
    id: `report:${sha256(JSON.stringify([key, instant, data])).slice(0, 40)}`,
    kind: 'test',
    key,
    at: instant,
    data,
  }
}

/** Gathers the cases of all reports of a run; of several results of one case the latest counts, of the same instant the last. */
export function collectCases(run: Run) {
  const cases = new Map<string, { result: ReportedCase; at: number }>()
  return {
    /**
     * Takes a result; one that does not say when it came about, or says a time after its report was written, which is one of another
     * time zone, is of `writtenAt` (milliseconds). Throws `too_large` beyond `limits.casesTogether`.
     */
    add(result: ReportedCase, writtenAt: number) {
      const key = keyOfCase(run, result)
      const at = Math.min(result.at ?? writtenAt, writtenAt)
      const other = cases.get(key)
      if (!other && cases.size === limits.casesTogether)
        throw new DaylightError('too_large', `more than ${limits.casesTogether} cases at a time`, {
          path: 'cases',
        })
      if (!other) cases.set(key, { result, at })
      else if (at >= other.at) cases.set(key, { result: after(other.result, result), at })
      else other.result = after(result, other.result)
    },
    /** One update for each case, in the order in which they first came. */
    *updates(): Generator<Update> {
      for (const [key, { result, at }] of cases) yield updateOf(run, key, result, at)
    },
    /** Key and name of each case. */
    *names(): Generator<{ key: string; name: string }> {
      for (const [key, { result }] of cases) yield { key, name: result.name }
    },
    has: (key: string) => cases.has(key),
    get size() {
      return cases.size
    },
  }
}
export type CollectedCases = ReturnType<typeof collectCases>

/** The later of two results of a case; it is flaky where it passed after it had failed. */
const after = (earlier: ReportedCase, later: ReportedCase): ReportedCase => ({
  ...later,
  flaky: later.status === 'passed' && (later.flaky === true || earlier.flaky === true || earlier.status === 'failed'),
})
