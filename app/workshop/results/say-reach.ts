import type { SurveyLine } from '#contract/surveys/views'
import type { Words } from '~/words/say'

/** Who answered, until when, and whether by name, in a sentence. */
export function sayReach(
  { t, format }: Words,
  { invited, responded, byLink, state, closesOn, anonymous }: SurveyLine,
): string {
  const figures = { responded: format.number(responded), invited: format.number(invited) }
  const sentences = [
    invited > 0
      ? t('surveys.reach.answered', { ...figures, rate: format.percent(responded / invited) })
      : t('surveys.reach.linkOnly', { count: byLink, number: format.number(byLink) }),
    invited > 0 && byLink > 0 ? t('surveys.reach.byLink', { count: byLink, number: format.number(byLink) }) : null,
    state === 'open'
      ? t('surveys.reach.openUntil', { day: format.dayWithWeekday(closesOn) })
      : t('surveys.reach.closedOn', { day: format.day(closesOn) }),
    t(anonymous ? 'surveys.reach.anonymous' : 'surveys.reach.named'),
  ]
  const said = sentences.filter((sentence) => sentence !== null)
  return said.reduce((first, second) => t('surveys.both', { first, second }))
}
