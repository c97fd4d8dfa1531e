import type { BoardChange } from '#contract/board'
import { measures } from '#contract/board/current-survey'
import { useChangeEffect } from '~/boards/changes/use-change-effect'
import { useScore } from '~/boards/satisfaction/use-score'
import { useClock } from '~/lib/clock'
import { cycleName } from '~/lib/cycle-name'
import { shortTitle, useWords } from '~/lib/say'

/** A change as a sentence, and what stands below it in small. */
export interface SaidChange {
  text: string
  details: (string | null)[]
  /** The whole title, where the sentence has only its beginning. */
  title?: string
}

/** Most tools' names of a cycle say already that it is UAT. */
const saysUat = /^UAT\b/i
/** So much of a title that on a phone its sentence fits two lines; Chinese characters are twice as wide. */
const short = (title: string) => shortTitle(title, /\p{Script=Han}/u.test(title) ? 24 : 48)
const asText = (value: unknown) => (typeof value === 'string' ? value : null)

/** Says what changed in the reader's language, with what it was before and what it is now. */
export function useSayChange() {
  const { t, format, day, rate, delay } = useWords()
  const { say: score } = useScore()
  const effect = useChangeEffect()
  const { today } = useClock()
  /** A day still to come is no fact of the past. */
  const isAhead = (date: unknown) => today !== null && typeof date === 'string' && date > today
  const inUat = (cycle: string) => (saysUat.test(cycle) ? cycle : t('difference.uat', { cycle }))

  return (change: BoardChange): SaidChange => {
    const title = asText(change.params.title) ?? asText(change.params.module) ?? t('difference.untitled')
    const what = short(title)
    return { ...sayOf(change, what), ...(what === title ? {} : { title }) }
  }

  function sayOf({ code, params }: BoardChange, what: string): SaidChange {
    const count = (name: string) => format.number(Number(params[name]))
    const on = params.date ? t('difference.due', { date: day(params.date) }) : null
    switch (code) {
      case 'health': {
        const health = (value: unknown) => t(`health.${value as 'good'}`)
        return { text: t('difference.health', { from: health(params.from), to: health(params.to) }), details: [] }
      }
      case 'milestone-completed':
        return {
          text: t(isAhead(params.date) ? 'difference.milestoneAhead' : 'difference.milestoneCompleted', {
            what,
            date: day(params.date),
          }),
          details: [],
        }
      case 'milestone-moved': {
        const moved = Number(params.days) > 0 ? 'later' : 'earlier'
        return {
          text: t('difference.milestoneMoved', { what, from: day(params.from), to: day(params.to) }),
          details: [t(`difference.${moved}`, { delay: delay(params.days) })],
        }
      }
      case 'milestone-added':
        return { text: t('difference.milestoneAdded', { what }), details: [on] }
      case 'milestone-removed':
        return { text: t('difference.milestoneRemoved', { what }), details: [] }
      case 'cycle-started': {
        const where = inUat(cycleName(asText(params.cycle), t))
        const planned = t('difference.planned', { count: Number(params.planned), number: count('planned') })
        return { text: t('difference.cycleStarted', { where }), details: [planned] }
      }
      case 'pass-rate': {
        const cycle = cycleName(asText(params.cycle), t)
        const module = asText(params.module)
        const where = module === null ? inUat(cycle) : t('difference.module', { module: short(module), cycle })
        const left = (['notRun', 'blocked'] as const)
          .filter((name) => Number(params[name]) > 0)
          .map((name) => t(`difference.${name}`, { count: Number(params[name]), number: count(name) }))
        return {
          text: t('difference.passRate', { where, from: rate(params.from), to: rate(params.to) }),
          details: left.length > 0 ? left : [t('difference.allRun')],
        }
      }
      case 'critical-issues':
        return { text: t('difference.critical', { from: count('from'), to: count('to') }), details: [] }
      case 'issues': {
        const [opened, closed] = [Number(params.opened), Number(params.closed)]
        const openNow = { from: count('from'), to: count('to') }
        // Fewer are open also where issues were withdrawn.
        if (opened === 0 && closed === 0) return { text: t('difference.issuesLeft', openNow), details: [] }
        const details = [t('difference.openNow', openNow)]
        if (closed === 0)
          return { text: t('difference.issuesOpened', { count: opened, number: count('opened') }), details }
        const text = t('difference.issuesClosed', { count: closed, number: count('closed') })
        return { text: opened ? t('difference.issuesBoth', { closed: text, opened: count('opened') }) : text, details }
      }
      case 'change-proposed':
        return { text: t('difference.changeProposed', { what }), details: [] }
      case 'change-decided': {
        const status = t(`changes.status.${params.status as 'approved'}`)
        return {
          text: t('difference.changeDecided', { what, status }),
          details: effect({
            impactDays: params.days as number | null,
            impactCost: params.cost as number | null,
            currency: asText(params.currency),
          }),
        }
      }
      case 'action-done':
        return { text: t('difference.actionDone', { what }), details: [] }
      case 'action-overdue':
        return {
          text: t('difference.actionOverdue', { what }),
          details: [t('difference.overdue', { delay: delay(params.days) }), asText(params.owner)],
        }
      case 'action-added':
        return { text: t('difference.actionAdded', { what }), details: [on, asText(params.owner)] }
      case 'satisfaction': {
        const measure = measures.find((name) => name === params.measure)!
        const [from, to] = [params.from, params.to].map((value) =>
          typeof value === 'number' ? score(measure, value) : null,
        )
        const name = t(`satisfaction.${measure}`)
        return {
          text: from
            ? t('difference.satisfaction', { measure: name, from, to: to! })
            : t('difference.satisfactionFirst', { measure: name, to: to! }),
          details: [
            t('difference.answers', { title: what, count: Number(params.n) }),
            params.other ? t('difference.other', { title: short(String(params.other)) }) : null,
          ],
        }
      }
      default:
        return { text: what, details: [] }
    }
  }
}
