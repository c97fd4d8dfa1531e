import { z } from 'zod'
import { limits } from './limits.ts'

// Pages allow no code made from text: zod need not try, which browsers report. On the server it makes judging faster.
if (typeof document !== 'undefined') z.config({ jitless: true })

/** True for text that every database and every JSON reader takes: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()

/** Text of 1 to `max` characters that can be stored and sent on unchanged. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(isStorable, { params: { code: 'not_storable' }, abort: true })

/** A person's name as it is typed: however its accents are composed, and without spaces that nobody sees. */
export const personName = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => typed.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
    .pipe(text(max))

/** Words that group things: a cycle, a module, a site, a survey. */
export const label = () => text(limits.idLength)

const year = (value: string) => Number(value.slice(0, 4))
const inRange = (value: string) => year(value) >= limits.firstYear && year(value) <= limits.lastYear

/** A civil date, `YYYY-MM-DD`, in the project's time zone. Any year: tools plan for 2108 by mistake and write 9999 for never. */
export const civilDate = () => z.iso.date()

/** A civil date that somebody means: what people plan and promise is in years that calendars know. */
export const plannedDate = () => civilDate().refine(inRange, { params: { code: 'year_range' } })

/** An instant as ISO 8601 with an offset: `2026-10-01T09:00:00+08:00` or `…Z`. */
export const instant = () =>
  z.iso
    .datetime({ offset: true })
    .max(40)
    .refine(inRange, { params: { code: 'year_range' } })

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
/** An IANA time zone such as `Asia/Shanghai`. */
export const timeZone = () =>
  z
    .string()
    .min(1)
    .max(64, { abort: true })
    .refine(isTimeZone, { params: { code: 'time_zone' } })

/** The key of a customer or project: it stands in addresses. */
export const slug = () => z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
