import type { Day } from '../../server/contract/board.ts'
import type { OpenDayPlan } from '../../server/contract/open-days/plan.ts'
import type { DeckForm } from '../../server/contract/open-days/slides.ts'
import type { ScopedProject } from '../../server/identity/projects.ts'
import { saveDeck } from '../../server/open-days/deck/save-deck.ts'
import type { OpenDayRow } from '../../server/open-days/find-open-day.ts'
import type { OpenDayTools } from '../../server/open-days/open-day-tools.ts'
import { judgePromise } from '../../server/open-days/promises/judge-promise.ts'
import { relaySoon } from '../../server/open-days/recap/relay-open-day.ts'
import { insertOpenDay } from '../../server/open-days/schedule/insert-open-day.ts'
import { mailOpenDay } from '../../server/open-days/schedule/mail-due.ts'
import { planAhead } from '../../server/open-days/schedule/plan-series.ts'
import { readHolidays, type Holidays } from '../../server/open-days/schedule/read-holidays.ts'
import { seriesDays } from '../../server/open-days/schedule/series-days.ts'
import { dayNumber, dayOf, dayText, instantIn, timeOf } from '../../server/platform/civil-day.ts'
import type { SurveyProject } from '../../server/surveys/find-project.ts'
import { holdOpenDay } from './hold-open-day.ts'
import type { HeldOpenDay } from './open-day-story.ts'

export interface OpenDaysStory {
  plan: OpenDayPlan
  times: { everyWeeks: number; time: string; minutes: number; holidays: string }
  /** Oldest first, one for each beat since the first. */
  held: readonly HeldOpenDay[]
  firstOn: Day
  /** The slides of the one that comes next, and the day on which they were written. */
  deck: DeckForm
  preparedOn: Day
}

/** Whoever opens the demo is to find an open day that can be held: today, or on the next working day. */
function nextDay(now: number, { plan, times }: OpenDaysStory, holidays: Holidays): Day {
  const today = dayOf(now, plan.timeZone)
  const isOver = timeOf(now + 30 * 60_000, plan.timeZone) > times.time
  const from = dayText(dayNumber(today) + (isOver ? 1 : 0))
  return seriesDays({ firstOn: from, everyWeeks: 12 }, from, from, holidays)[0]!.on!
}

/** Holds every open day of the story, in order and once, and plans the next ones; what is there already stays. */
export async function tellOpenDays(tools: OpenDayTools, project: SurveyProject, story: OpenDaysStory): Promise<void> {
  const { database, clock } = tools
  const { plan, times, held, firstOn } = story
  const series =
    (await database.openDaySeries.findFirst({ where: { projectId: project.id } })) ??
    (await database.openDaySeries.create({
      data: { ...times, firstOn, projectId: project.id, plan: JSON.stringify(plan), createdAt: new Date(clock()) },
    }))
  const until = dayText(dayNumber(firstOn) + held.length * times.everyWeeks * 7)
  const years = [...new Set([firstOn, until, dayOf(clock(), plan.timeZone)].map((day) => Number(day.slice(0, 4))))]
  const holidays = await readHolidays(times.holidays, years)
  const beats = seriesDays({ firstOn, everyWeeks: times.everyWeeks }, firstOn, until, holidays)

  async function planned(rhythmOn: Day, on: Day): Promise<OpenDayRow> {
    const known = await database.openDay.findFirst({ where: { seriesId: series.id, rhythmOn } })
    if (known) return known
    const { time, minutes } = times
    const form = { on, time, minutes, plan, series: { seriesId: series.id, rhythmOn } }
    return database.$transaction((transaction) => insertOpenDay(tools, transaction, project, form))
  }

  let before: OpenDayRow[] = []
  for (const [nth, one] of held.entries()) {
    const { rhythmOn, on } = beats[nth]!
    const openDay = await planned(rhythmOn, on!)
    if (openDay.state === 'planned') await holdOpenDay(tools, project, openDay, one)
    await judgeEarlier(tools, project, openDay, before, held, nth)
    await relaySoon(tools, openDay.id)
    before = [...before, openDay]
  }
  const { rhythmOn } = beats[held.length]!
  const next = await planned(rhythmOn, nextDay(clock(), story, holidays))
  await planAhead(tools, project, series)
  await inviteToNext(tools, next)
  await prepareDeck(tools, project, next, story)
}

/** The next one's slides as they were written on an earlier day: the editor says what changed since. */
async function prepareDeck(
  { boards, clock, ...tools }: OpenDayTools,
  project: SurveyProject,
  openDay: OpenDayRow,
  { deck, preparedOn }: OpenDaysStory,
) {
  if (openDay.deck !== null) return
  const then = Math.min(clock(), instantIn(preparedOn, '17:40', project.timeZone))
  const asThen = { readBoard: (of: ScopedProject) => boards.readBoard(of, preparedOn) }
  await saveDeck({ ...tools, boards: asThen, clock: () => then }, project, openDay, deck)
}

/** Says of what was promised earlier whether it was kept, on the day of this open day. */
async function judgeEarlier(
  tools: OpenDayTools,
  project: SurveyProject,
  openDay: OpenDayRow,
  before: readonly OpenDayRow[],
  held: readonly HeldOpenDay[],
  nth: number,
) {
  const then = { ...tools, clock: () => openDay.startsAt.getTime() + 10 * 60_000 }
  for (const back of [1, 2]) {
    const made = before[nth - back]
    if (!made) continue
    const rows = await tools.database.openDayPromise.findMany({ where: { openDayId: made.id } })
    for (const { title, became, late, note } of held[nth - back]!.promises) {
      const row = rows.find((one) => one.title === title)
      if (row && became && (late ? back === 2 : back === 1))
        await judgePromise(then, project, row.id, { state: became, ...(note ? { note } : {}) })
    }
  }
}

/** The invitations to the next ones, and what most have said to the very next. */
async function inviteToNext(tools: OpenDayTools, next: OpenDayRow) {
  await mailOpenDay(tools, next.id)
  const attendees = await tools.database.attendee.findMany({ where: { openDayId: next.id }, orderBy: { email: 'asc' } })
  const said = ['accepted', 'accepted', 'tentative', null, 'accepted', 'accepted']
  for (const [nth, { id, repliedAt }] of attendees.entries()) {
    const reply = said[nth]
    if (!reply || repliedAt) continue
    await tools.database.attendee.update({ where: { id }, data: { reply, repliedAt: new Date(tools.clock()) } })
  }
}
