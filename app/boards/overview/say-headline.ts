import type { Headline } from '#contract/board'
import { isPlainGoLive } from '~/facts/milestone/say-go-live'
import { shortTitle, type Words } from '~/words/say'
import { sayCause, sayWhatHolds } from './say-reason'

function sayMain(words: Words, headline: Headline): string {
  const { code, params } = headline
  const { t, day, delay, format } = words
  if (code === 'nothingYet') return t('headline.nothingYet')
  if (code === 'noGoLive') {
    if (params.total === 0) return t('headline.noMilestones')
    return t('headline.noGoLive', {
      count: params.total,
      completed: format.number(params.completed),
      total: format.number(params.total),
    })
  }
  const facts = { date: day(params.date), delay: 'days' in params ? delay(params.days) : '' }
  const title = params.title !== null && !isPlainGoLive(params.title) ? shortTitle(params.title) : null
  return title ? t(`headline.${code}Named`, { ...facts, title }) : t(`headline.${code}`, facts)
}

/** A go-live that is itself the gravest reason is said once. */
const saysTheSame = ({ code, params, cause }: Headline) =>
  (code === 'moved' || code === 'overdue') &&
  cause?.section === 'milestones' &&
  ('title' in cause.params ? cause.params.title : undefined) === params.title

/** What explains the date, where something does; else the two figures that say most. The rest stands right below. */
function sayDetails(words: Words, headline: Headline): string[] {
  const { t, count, rate } = words
  const { cause, passRate, criticalOpen, code } = headline
  if (cause && !saysTheSame(headline)) {
    const clause = code === 'moved' ? sayWhatHolds(words, cause) : sayCause(words, cause)
    if (clause) return [clause]
  }
  const figures = []
  if (passRate !== null) figures.push(t('headline.uat', { rate: rate(passRate) }))
  if (criticalOpen > 0) figures.push(t('headline.criticalOpen', { count: criticalOpen, number: count(criticalOpen) }))
  return figures
}

/** Chinese and Latin words side by side stand apart, as type-setters would have it. */
const setApart = (sentence: string) =>
  sentence.replace(/(\p{Script=Han})([A-Za-z])/gu, '$1 $2').replace(/([A-Za-z])(\p{Script=Han})/gu, '$1 $2')

/** The one sentence that answers "are we on track?", in the reader's language. */
export function sayHeadline(words: Words, headline: Headline): string {
  const { t } = words
  const main = sayMain(words, headline)
  const details = headline.code === 'nothingYet' ? [] : sayDetails(words, headline)
  if (details.length === 0) return setApart(t('headline.short', { main }))
  return setApart(t('headline.sentence', { main, details: details.join(t('headline.comma')) }))
}
