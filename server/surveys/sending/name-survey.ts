import type { Occasion } from '../../contract/surveys/forms.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Granted } from '../../projects/granted.ts'
import { labelOf } from '../survey/label-of.ts'
import { titleCodec } from '../survey/survey-codecs.ts'

/** What one asking is about: a phase, a quarter. It takes the place of the day in the title. */
export type Subject = { en: string; 'zh-CN': string }

const then = (title: InBoth, after: Subject): InBoth => ({
  ...(title.en ? { en: title.en + after.en } : {}),
  ...(title['zh-CN'] ? { 'zh-CN': title['zh-CN'] + after['zh-CN'] } : {}),
})

/** ", 20 Nov 2026" / "（2026年11月20日）": printed at noon UTC, so no time zone can move it. */
export function onDay(day: string): Subject {
  const noon = new Date(`${day}T12:00:00Z`)
  const print = (language: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(noon)
  const [date, month, year] = (['day', 'month', 'year'] as const).map((part) =>
    print('en', { [part]: part === 'month' ? 'short' : 'numeric' }),
  )
  return { en: `, ${date} ${month} ${year}`, 'zh-CN': `（${print('zh-CN', { dateStyle: 'long' })}）` }
}

/**
 * The key and the title of a new survey, both unlike those of the project's others: what the ledger counts together it
 * knows by its title.
 */
export async function nameSurvey(
  { id: projectId }: Granted<'manageSurveys'>,
  transaction: Transaction,
  { occasion, title, day, subject }: { occasion: Occasion; title: InBoth; day: string; subject: Subject | null },
): Promise<{ key: string; title: InBoth }> {
  const base = `${occasion === 'manual' ? 'survey' : occasion}-${day}`
  const about = subject
    ? then(title, { en: `: ${subject.en}`, 'zh-CN': `：${subject['zh-CN']}` })
    : then(title, onDay(day))
  const others = await transaction.survey.findMany({ where: { projectId }, select: { key: true, title: true } })
  const keys = new Set(others.map(({ key }) => key))
  const titles = new Set(others.map((other) => labelOf(titleCodec.decode(other.title))))
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? base : `${base}-${nth}`
    const named = nth === 1 ? about : then(about, { en: ` (${nth})`, 'zh-CN': `，第${nth}份` })
    if (!keys.has(key) && !titles.has(labelOf(named))) return { key, title: named }
  }
}
