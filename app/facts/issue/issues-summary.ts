import type { BoardView, Day } from '#contract/board'
import { toDayNumber } from '#contract/board/day'
import { whyNoForecast } from '#contract/board/forecast'
import type { Words } from '~/words/say'

/** "37 open, down from 65. At the pace of the last twelve weeks the last issue is closed between 9 and 30 Dec." */
export function issuesSummary(words: Words, board: BoardView): string {
  const { t } = words
  const { total, open, burndown } = board.issues
  if (total === 0) return t('issues.none')
  if (open === 0) return t('issues.allClosed', { count: total, total })
  const peak = burndown.reduce((most, day) => Math.max(most, day.open), open)
  const standing = t(peak > open ? 'issues.downFrom' : 'issues.atPeak', { count: open, open, peak })
  const left = leftAtGoLive(words, board)
  const forecast = forecastSentence(words, board, left !== null)
  return t('issues.sentences', {
    first: standing,
    second: left === null ? forecast : t('issues.sentences', { first: left, second: forecast }),
  })
}

/** How many are left at the go-live, and whether that is what was agreed; null where nothing says so. */
function leftAtGoLive({ t, format }: Words, { issues: { atGoLive } }: BoardView): string | null {
  if (!atGoLive) return null
  const { on, open, critical, limit, holds } = atGoLive
  const how = open === 0 ? 'none' : critical === 0 ? 'noCritical' : holds ? 'holds' : 'breaks'
  return t(`issues.atGoLive.${how}`, { day: format.day(on), count: open, open, critical, limit })
}

function forecastSentence(words: Words, { issues, today }: BoardView, isSecond: boolean): string {
  const { t } = words
  const { forecast, burndown } = issues
  if (forecast)
    return t(isSecond ? 'issues.forecastThen' : 'issues.forecast', {
      when: dayRange(words, forecast.p50, forecast.p95),
    })
  return t(`issues.noForecast.${whyNoForecast(burndown, today) ?? 'far-off'}`)
}

/** A span of so many days is said by parts of months: naming its days would promise more than is known. */
const wideDays = 45

/** "between 9 and 30 Dec", "between 28 Nov and 12 Dec", "by 9 Dec", "between mid-Mar and late Jun"; nothing is said twice. */
function dayRange({ t, format }: Words, from: Day, to: Day): string {
  const dateOf = (day: Day) => Number(day.slice(8))
  const partOfMonth = (day: Day) =>
    t(`issues.when.${dateOf(day) < 11 ? 'early' : dateOf(day) < 21 ? 'mid' : 'late'}`, { month: format.month(day) })
  const isWide = toDayNumber(to) - toDayNumber(from) > wideDays
  const say = isWide ? partOfMonth : format.day
  const days = { from: say(from), to: say(to), fromDay: dateOf(from), toDay: dateOf(to) }
  if (from === to) return t('issues.when.oneDay', days)
  return t(from.slice(0, 7) === to.slice(0, 7) ? 'issues.when.sameMonth' : 'issues.when.acrossMonths', days)
}
