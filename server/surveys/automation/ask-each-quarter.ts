import type { BoardView } from '../../contract/board.ts'
import { dayNumber, dayText, daysBetween } from '../../platform/civil-day.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { openSurveyFor } from './open-survey-for.ts'

/** How long after its first working day a quarter is still asked in, in days, where nothing ran on the day itself. */
const freshDays = 6

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The quarter that a day is in, and its first working day (Monday to Friday; holidays are not known here). */
export function quarterOf(day: string): { year: number; quarter: number; firstWorkingDay: string } {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const quarter = Math.ceil(month / 3)
  let first = `${day.slice(0, 4)}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  while (isWeekend(first)) first = dayText(dayNumber(first) + 1)
  return { year, quarter, firstWorkingDay: first }
}

/** Asks at the beginning of each quarter, once, while the project runs. */
export async function askEachQuarter(
  project: Granted<'manageSurveys'>,
  services: Pick<
    Services,
    'clock' | 'database' | 'origin' | 'outbox' | 'own' | 'readLarge' | 'sealer' | 'sql' | 'tokens' | 'turns'
  >,
  board: BoardView,
): Promise<void> {
  const { today, milestones } = board
  const { year, quarter, firstWorkingDay } = quarterOf(today)
  const age = daysBetween(firstWorkingDay, today)
  const hasStarted = project.startsOn === null || project.startsOn <= today
  const isOver = milestones.total > 0 && milestones.completed === milestones.total
  if (age < 0 || age > freshDays || !hasStarted || isOver) return
  const subject = { en: `Q${quarter} ${year}`, 'zh-CN': `${year} 年第 ${quarter} 季度` }
  await openSurveyFor(project, services, { occasions: ['quarterly'], cause: `quarter:${year}-Q${quarter}`, subject })
}
