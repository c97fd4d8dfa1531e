import type { OpenDaySeriesForm } from '../../contract/open-days/plan.ts'
import { dayNumber, dayOf, dayText, instantIn } from '../../platform/civil-day.ts'
import { log } from '../../platform/log.ts'
import { serializably } from '../../platform/serializably.ts'
import { type Granted, grantOwnWork } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { insertOpenDay } from './insert-open-day.ts'
import { readHolidays } from './read-holidays.ts'
import { seriesDays } from './series-days.ts'

/** How far ahead the open days of a series stand in the plan, in days. */
const aheadDays = 92

interface Series {
  id: string
  firstOn: string
  everyWeeks: number
  time: string
  minutes: number
  holidays: string | null
  plan: string
}

/** The beats of a series of the next three months. */
export async function beatsAhead({ clock }: Pick<Services, 'clock'>, { holidays, plan, ...rhythm }: Series) {
  const today = dayOf(clock(), planCodec.decode(plan).timeZone)
  const until = dayText(dayNumber(today) + aheadDays)
  const years = [today, until].map((day) => Number(day.slice(0, 4)))
  return seriesDays(rhythm, today, until, await readHolidays(holidays, [...new Set(years)]))
}

/** Plans what a series has ahead and is not planned yet; each beat once, also with another process beside it. */
export async function planAhead(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'tokens'>,
  series: Series,
): Promise<void> {
  const { database, clock } = services
  const { id: seriesId, time, minutes } = series
  const plan = planCodec.decode(series.plan)
  const planned = await database.openDay.findMany({ where: { seriesId }, select: { rhythmOn: true } })
  const known = new Set(planned.map(({ rhythmOn }) => rhythmOn))
  for (const { rhythmOn, on } of await beatsAhead(services, series)) {
    if (!on || known.has(rhythmOn) || instantIn(on, time, plan.timeZone) <= clock()) continue
    await serializably(database, async (transaction) => {
      const { endedAt } = await transaction.openDaySeries.findUniqueOrThrow({ where: { id: seriesId } })
      const isPlanned = (await transaction.openDay.count({ where: { seriesId, rhythmOn } })) > 0
      if (endedAt || isPlanned) return
      await insertOpenDay(project, services, transaction, { on, time, minutes, plan, series: { seriesId, rhythmOn } })
    })
  }
}

/** Plans what every series that goes on has ahead. */
export async function planAllAhead(
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'sql' | 'tokens'>,
): Promise<void> {
  const { database } = services
  for (const series of await database.openDaySeries.findMany({ where: { endedAt: null } }))
    try {
      await planAhead(await grantOwnWork(services.sql, series.projectId), services, series)
    } catch (error) {
      log.error({ err: error, series: series.id }, 'open days: a series could not be planned ahead')
    }
}

/** Writes down a rhythm, none of whose open days is planned yet. */
export const addSeries = (
  project: Granted<'runOpenDays'>,
  { clock, database }: Pick<Services, 'clock' | 'database'>,
  { on, time, minutes, everyWeeks, holidays, plan }: OpenDaySeriesForm,
) =>
  database.openDaySeries.create({
    data: {
      projectId: project.id,
      firstOn: on,
      time,
      minutes,
      everyWeeks,
      holidays: holidays ?? null,
      plan: planCodec.encode(plan),
      createdAt: new Date(clock()),
    },
  })

/** Plans a rhythm and its first open days; gives its id. What a crash leaves unplanned is planned a minute later. */
export async function planSeries(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer' | 'tokens'>,
  form: OpenDaySeriesForm,
): Promise<string> {
  const series = await addSeries(project, services, form)
  await planAhead(project, services, series)
  return series.id
}
