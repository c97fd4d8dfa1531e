import { z } from 'zod'
import type { PublishedTolerances, Tolerance, Tolerances } from '../contract/board.ts'
import { label, slug } from '../contract/civil.ts'
import type { Moment } from '../facts/folded.ts'
import { sections } from '../facts/registry.ts'
import { readToleranceHistory } from '../identity/tolerance-history.ts'
import { dayOf } from '../platform/civil-day.ts'

/** Every tolerance by its name, as the sections say. */
const all = Object.entries(
  Object.assign({}, ...sections.map(({ tolerances }) => tolerances)) as Record<string, Tolerance>,
)
export const toleranceNames = all.map(([name]) => name)

/** What holds for a project that has not agreed on something else. */
export const usualTolerances = Object.fromEntries(
  all.map(([name, { usual }]) => [name, usual]),
) as unknown as Tolerances

/** What a project is told to go by from now on, and by whom; what it leaves out stays as it is. */
export const toleranceSettingSchema = z.object({
  key: slug(),
  tolerances: z.strictObject(Object.fromEntries(all.map(([name, { schema }]) => [name, schema]))).partial(),
  by: label().optional(),
})

/** The tolerances that held at the end of a day, by what is stored with the project. */
export function tolerancesOn(stored: string | null, { today, timeZone }: Moment): PublishedTolerances {
  const dayOfSetting = (at: string) => dayOf(Date.parse(at), timeZone)
  const setting = readToleranceHistory(stored).findLast(({ at }) => dayOfSetting(at) <= today)
  return {
    tolerances: { ...usualTolerances, ...setting?.tolerances },
    tolerancesSet: setting ? { on: dayOfSetting(setting.at), by: setting.by } : null,
  }
}
