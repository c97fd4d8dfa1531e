import type { Occasion } from '../../contract/surveys/forms.ts'
import type { InBoth } from '../../contract/surveys/questions.ts'
import type { Transaction } from '../../platform/database.ts'

/** What one asking is about: a phase, a quarter. It takes the place of the day in the title. */
export type Subject = { en: string; 'zh-CN': string }

const then = (title: InBoth, after: Subject): InBoth => ({
  ...(title.en ? { en: title.en + after.en } : {}),
  ...(title['zh-CN'] ? { 'zh-CN': title['zh-CN'] + after['zh-CN'] } : {}),
})

/**
 * The key and the title of a new survey, both unlike those of the project's others: what the ledger counts together it
 * knows by its title.
 */
export async function nameSurvey(
  transaction: Transaction,
  projectId: number,
  { occasion, title, day, subject }: { occasion: Occasion; title: InBoth; day: string; subject: Subject | null },
): Promise<{ key: string; title: InBoth }> {
  const base = `${occasion === 'manual' ? 'survey' : occasion}-${day}`
  const about = subject
    ? then(title, { en: `: ${subject.en}`, 'zh-CN': `：${subject['zh-CN']}` })
    : then(title, { en: ` ${day}`, 'zh-CN': ` ${day}` })
  const others = await transaction.survey.findMany({ where: { projectId }, select: { key: true, title: true } })
  const keys = new Set(others.map(({ key }) => key))
  const titles = new Set(others.map((other) => other.title))
  for (let nth = 1; ; nth++) {
    const key = nth === 1 ? base : `${base}-${nth}`
    const named = nth === 1 ? about : then(about, { en: ` (${nth})`, 'zh-CN': `（${nth}）` })
    if (!keys.has(key) && !titles.has(JSON.stringify(named))) return { key, title: named }
  }
}
