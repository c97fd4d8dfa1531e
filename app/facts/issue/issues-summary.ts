import type { BoardView, Day } from '#contract/board'
import { whyNoForecast } from '#contract/board/forecast'
import type { Words } from '~/words/say'

/** "37 open, down from 65. At the pace of the last twelve weeks the last issue is closed between 9 and 30 Dec." */
export function issuesSummary(words: Words, board: BoardView): string {
  const { t, format } = words
  const { total, open, burndown } = board.issues
  if (total === 0) return t('issues.none')
  if (open === 0) return t('issues.allClosed', { count: total, total: format.number(total) })
  const peak = burndown.reduce((most, day) => Math.max(most, day.open), open)
  const counts = { count: open, open: format.number(open), peak: format.number(peak) }
  const standing = peak > open ? t('issues.downFrom', counts) : t('issues.atPeak', counts)
  return t('issues.sentences', { first: standing, second: forecastSentence(words, board) })
}

function forecastSentence(words: Words, { issues, today }: BoardView): string {
  const { t } = words
  const { forecast, burndown } = issues
  if (forecast) return t('issues.forecast', { when: dayRange(words, forecast.p50, forecast.p95) })
  return t(`issues.noForecast.${whyNoForecast(burndown, today) ?? 'far-off'}`)
}

/** "between 9 and 30 Dec", "between 28 Nov and 12 Dec", "by 9 Dec": each language drops what it would repeat. */
function dayRange({ t, format }: Words, from: Day, to: Day): string {
  const days = {
    from: format.day(from),
    to: format.day(to),
    fromDay: Number(from.slice(8)),
    toDay: Number(to.slice(8)),
  }
  if (from === to) return t('issues.when.oneDay', days)
  return from.slice(0, 7) === to.slice(0, 7) ? t('issues.when.sameMonth', days) : t('issues.when.acrossMonths', days)
}
