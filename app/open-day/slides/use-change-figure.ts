import type { BoardChange } from '#contract/board'
import type { OutlineRow } from '#contract/open-days/outline'
import { measures } from '#contract/board/current-survey'
import { useSayChange } from '~/boards/difference/use-say-change'
import { useScore } from '~/boards/satisfaction/use-score'
import { cycleName } from '~/lib/cycle-name'
import { useWords } from '~/lib/say'
import { useDaysMore } from './use-days-more'

const asText = (value: unknown) => (typeof value === 'string' ? value : null)

/** Takes the figures out of what changed; what has none stays a sentence. */
export function useChangeFigure() {
  const { t, format, day, rate } = useWords()
  const say = useSayChange()
  const score = useScore()
  const daysMore = useDaysMore()

  return (change: BoardChange): Omit<OutlineRow, 'id' | 'mark'> => {
    const { code, params } = change
    const said = say(change)
    const what = asText(params.title) ?? t('difference.untitled')
    const count = (name: string) => format.number(Number(params[name]))
    switch (code) {
      case 'health': {
        const health = (value: unknown) => t(`health.${value as 'good'}`)
        const [before, value] = [health(params.from), health(params.to)]
        return { text: t('slides.health'), before, value, details: [], word: true }
      }
      case 'milestone-moved':
        return { text: what, before: day(params.from), value: day(params.to), details: said.details }
      case 'milestone-completed':
        return { text: what, before: null, value: day(params.date), details: [t('plan.isDone')] }
      case 'milestone-added':
        return {
          text: t('difference.milestoneAdded', { what }),
          before: null,
          value: day(params.date) || null,
          details: [],
        }
      case 'pass-rate': {
        const cycle = cycleName(asText(params.cycle), t)
        const module = asText(params.module)
        const text = module === null ? t('slides.passed', { cycle }) : t('slides.passedIn', { module, cycle })
        return { text, before: rate(params.from), value: rate(params.to), details: said.details }
      }
      case 'critical-issues':
        return { text: t('figures.critical'), before: count('from'), value: count('to'), details: [] }
      case 'issues':
        return { text: t('slides.openIssues'), before: count('from'), value: count('to'), details: [said.text] }
      case 'change-decided': {
        const value = params.status === 'rejected' ? null : daysMore(Number(params.days ?? 0))
        return { text: said.text, before: null, value, details: value ? said.details.slice(1) : said.details }
      }
      case 'satisfaction': {
        const measure = measures.find((name) => name === params.measure)!
        const [from, to] = [params.from, params.to].map((value) =>
          typeof value === 'number' ? score.say(measure, value) : null,
        )
        return { text: t(`satisfaction.${measure}`), before: from ?? null, value: to ?? null, details: said.details }
      }
      default:
        return { text: said.text, before: null, value: null, details: said.details }
    }
  }
}
