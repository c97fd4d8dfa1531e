import type { BoardView, UatCycleView } from '#contract/board'
import { currentScore } from '#contract/board/current-survey'
import { cycleName } from './cycle-name'
import { shortTitle, type Words } from './say'

/** "UAT 2: 312 passed of 363 executed; 402 planned." */
export function sayCycle({ t, format }: Words, { cycle, passed, executed, planned }: UatCycleView): string {
  return t('saysWho.of.test', {
    cycle: cycleName(cycle, t),
    passed: format.number(passed),
    executed: format.number(executed),
    planned: format.number(planned),
  })
}

/** The same over all cycles, as the trend draws them. */
export function sayAllCycles({ t, format }: Words, { uat }: BoardView): string | undefined {
  const last = uat.trend.at(-1)
  if (!last) return undefined
  return t('saysWho.of.tests', {
    passed: format.number(last.passed),
    executed: format.number(last.executed),
    planned: format.number(last.planned),
  })
}

function saySurvey({ t, format }: Words, { satisfaction: { surveys } }: BoardView): string | null {
  const survey = currentScore(surveys)?.survey
  if (!survey) return null
  const { csat, invited, responded } = survey
  const title = shortTitle(survey.title ?? t('satisfaction.internalSurvey'))
  const answers = csat
    ? t('saysWho.of.csat', {
        title,
        satisfied: format.number(Math.round(csat.score * csat.n)),
        n: format.number(csat.n),
      })
    : t('saysWho.of.answers', { title, count: responded, n: format.number(responded) })
  const asked =
    invited === null
      ? t('saysWho.of.invitedUnknown')
      : t('saysWho.of.invited', { count: invited, number: format.number(invited) })
  return t('saysWho.of.survey', { answers, asked })
}

/** What the figures of a kind are counted out of, in words with figures; null while there is nothing to count. */
export function sayDenominator(words: Words, board: BoardView, kind: string): string | null {
  const { t, format } = words
  const { milestones, uat, issues, actions, changes } = board
  switch (kind) {
    case 'milestone':
      if (milestones.total === 0) return null
      return t('saysWho.of.milestone', {
        count: milestones.total,
        total: format.number(milestones.total),
        completed: format.number(milestones.completed),
        late: format.number(milestones.late),
      })
    case 'test': {
      const cycle = uat.cycles.find(({ current }) => current)
      return cycle ? sayCycle(words, cycle) : null
    }
    case 'issue':
      if (issues.total === 0) return null
      return t('saysWho.of.issue', {
        critical: format.number(issues.bySeverity.critical),
        open: format.number(issues.open),
        total: format.number(issues.total),
      })
    case 'response':
      return saySurvey(words, board)
    case 'action': {
      if (actions.total === 0) return null
      const asked = actions.items.filter((item) => item.asked)
      return t('saysWho.of.action', {
        open: format.number(actions.open),
        total: format.number(actions.total),
        asked: format.number(asked.length),
        overdue: format.number(asked.filter(({ overdueDays }) => overdueDays > 0).length),
      })
    }
    case 'change':
      if (changes.total === 0) return null
      return t('saysWho.of.change', {
        undecided: format.number(changes.undecided),
        total: format.number(changes.total),
      })
    default:
      return null
  }
}
