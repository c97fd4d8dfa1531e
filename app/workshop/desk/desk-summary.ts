import type { SurveyDeskView, TemplateLine } from '#contract/surveys/views'
import { inLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'

/** What is open now, and how far it is, in a sentence. */
export function deskSummary(
  { t, language, count, capital }: Words,
  { surveys }: Pick<SurveyDeskView, 'surveys'>,
): string {
  const open = surveys.filter(({ state }) => state === 'open')
  const [only] = open
  if (!only) return t(surveys.length ? 'surveys.desk.noneOpen' : 'surveys.desk.noneYet')
  if (open.length === 1) {
    const { title, invited, responded } = only
    return t('surveys.desk.oneOpen', { title: inLanguage(title, language), invited, responded })
  }
  const sum = (of: 'invited' | 'responded') => open.reduce((total, survey) => total + survey[of], 0)
  const facts = { number: count(open.length), invited: sum('invited'), responded: sum('responded') }
  return capital(t('surveys.desk.someOpen', facts))
}

/** How many templates send themselves. */
export function automaticSummary({ t, count, capital }: Words, templates: TemplateLine[]): string {
  const automatic = templates.filter(({ occasion, rule }) => rule.automatic && occasion !== 'manual').length
  if (!automatic) return t('surveys.desk.noneAutomatic')
  return capital(t('surveys.desk.automatic', { count: automatic, number: count(automatic) }))
}
