import type { Headline } from '#contract/board'
import { shortTitle, type Words } from './say'
import { sayCause, sayWhatHolds } from './say-cause'
import { isPlainGoLive } from './say-go-live'

function sayMain(words: Words, { code, params }: Headline): string {
  const { t, day, delay, format } = words
  if (code === 'nothingYet') return t('headline.nothingYet')
  if (code === 'noGoLive') {
    if (!params.total) return t('headline.noMilestones')
    return t('headline.noGoLive', {
      count: Number(params.total),
      completed: format.number(Number(params.completed)),
      total: format.number(Number(params.total)),
    })
  }
  const facts = { date: day(params.date), delay: delay(params.days) }
  const title = typeof params.title === 'string' && !isPlainGoLive(params.title) ? shortTitle(params.title) : null
  return title ? t(`headline.${code}Named`, { ...facts, title }) : t(`headline.${code}`, facts)
}

/** A go-live that is itself the gravest reason is said once. */
const saysTheSame = ({ code, params, cause }: Headline) =>
  (code === 'moved' || code === 'overdue') && cause?.section === 'milestones' && cause.params.title === params.title

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
