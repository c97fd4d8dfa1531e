import type { Translate } from '~/lib/translate'
import type { BoardView, Day } from '#contract/board'
import type { Format } from '~/lib/format'
import { toDayNumber } from '~/ui/chart/day-number'

/** The history that a forecast needs. */
const daysForForecast = 28
/** The twelve weeks whose pace it goes on with. */
const daysOfPace = 84

/** "37 open, down from 65. At the pace of the last twelve weeks the last issue is closed between 9 and 30 Dec." */
export function issuesSummary(board: BoardView, t: Translate, format: Format): string {
  const { total, open, burndown } = board.issues
  if (total === 0) return t('issues.none')
  if (open === 0) return t('issues.allClosed', { count: total, total: format.number(total) })
  const peak = burndown.reduce((most, day) => Math.max(most, day.open), open)
  const counts = { count: open, open: format.number(open), peak: format.number(peak) }
  const standing = peak > open ? t('issues.downFrom', counts) : t('issues.atPeak', counts)
  return t('issues.sentences', { first: standing, second: forecastSentence(board, t, format) })
}

function forecastSentence({ issues, today }: BoardView, t: Translate, format: Format): string {
  const { forecast, burndown } = issues
  if (forecast) return t('issues.forecast', { when: dayRange(forecast.p50, forecast.p95, t, format) })
  const now = toDayNumber(today)
  if (now - toDayNumber(burndown[0]?.day ?? today) < daysForForecast) return t('issues.tooEarly')
  const recent = burndown.filter(({ day }) => day <= today && now - toDayNumber(day) < daysOfPace)
  const closed = recent.reduce((sum, day) => sum + day.closed, 0)
  if (closed === 0) return t('issues.nothingClosed')
  const incoming = recent.reduce((sum, { opened, reopened }) => sum + opened + reopened, 0)
  return closed <= incoming ? t('issues.notFewer') : t('issues.farOff')
}

/** "between 9 and 30 Dec", "between 28 Nov and 12 Dec", "by 9 Dec": each language drops what it would repeat. */
function dayRange(from: Day, to: Day, t: Translate, format: Format): string {
  const days = {
    from: format.day(from),
    to: format.day(to),
    fromDay: Number(from.slice(8)),
    toDay: Number(to.slice(8)),
  }
  if (from === to) return t('issues.when.oneDay', days)
  return from.slice(0, 7) === to.slice(0, 7) ? t('issues.when.sameMonth', days) : t('issues.when.acrossMonths', days)
}
