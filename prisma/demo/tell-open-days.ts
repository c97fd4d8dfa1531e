import type { Day } from '../../server/contract/board.ts'
import type { OpenDayPlan } from '../../server/contract/open-days/plan.ts'
import type { DeckForm } from '../../server/contract/open-days/slides.ts'
import type { OpenDayRow } from '../../server/open-days/day/find-open-day.ts'
import { saveDeck } from '../../server/open-days/deck/save-deck.ts'
import { invitedUrl } from '../../server/open-days/day/invited-token.ts'
import { createRecap } from '../../server/open-days/recap/create-recap.ts'
import { createInvited } from '../../server/open-days/schedule/create-invited.ts'
import { insertOpenDay } from '../../server/open-days/schedule/insert-open-day.ts'
import { mailOpenDay } from '../../server/open-days/schedule/mail-due.ts'
import { addSeries, planAhead } from '../../server/open-days/schedule/plan-series.ts'
import { readHolidays, type Holidays } from '../../server/open-days/schedule/read-holidays.ts'
import { seriesDays } from '../../server/open-days/schedule/series-days.ts'
import { operatorScope } from '../../server/identity/scope.ts'
import { dayNumber, dayOf, dayText, instantIn, timeOf } from '../../server/platform/civil-day.ts'
import type { Granted } from '../../server/projects/granted.ts'
import type { Services } from '../../server/services/services.ts'
import { holdOpenDay } from './hold-open-day.ts'
import type { HeldOpenDay } from './open-day-story.ts'
import { storyTime, type StoryTime } from './story-time.ts'

const scope = operatorScope()

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
export async function tellOpenDays(
  services: Services,
  project: Granted<'runOpenDays'>,
  story: OpenDaysStory,
): Promise<void> {
  const { database, clock } = services
  const { plan, times, held, firstOn } = story
  const series =
    (await database.openDaySeries.findFirst({ where: { projectId: project.id } })) ??
    (await addSeries(project, services, { ...times, on: firstOn, plan }))
  const until = dayText(dayNumber(firstOn) + held.length * times.everyWeeks * 7)
  const years = [...new Set([firstOn, until, dayOf(clock(), plan.timeZone)].map((day) => Number(day.slice(0, 4))))]
  const holidays = await readHolidays(times.holidays, years)
  const beats = seriesDays({ firstOn, everyWeeks: times.everyWeeks }, firstOn, until, holidays)

  async function planned(rhythmOn: Day, on: Day): Promise<OpenDayRow> {
    const known = await database.openDay.findFirst({ where: { seriesId: series.id, rhythmOn } })
    if (known) return known
    const { time, minutes } = times
    const form = { on, time, minutes, plan, series: { seriesId: series.id, rhythmOn } }
    return database.$transaction((transaction) => insertOpenDay(project, services, transaction, form))
  }

  const time = storyTime(services, project.timeZone)
  let before: OpenDayRow[] = []
  for (const [nth, one] of held.entries()) {
    const { rhythmOn, on } = beats[nth]!
    const openDay = await planned(rhythmOn, on!)
    await holdOpenDay(time, project, openDay, one)
    await judgeEarlier(time, project, openDay, before, held, nth)
    before = [...before, openDay]
  }
  await time.close()
  const { rhythmOn } = beats[held.length]!
  const next = await planned(rhythmOn, nextDay(clock(), story, holidays))
  await planAhead(project, services, series)
  await inviteToNext(services, next)
  await prepareDeck(services, project, next, story)
}

/** The next one's slides as they were written on an earlier day: the editor says what changed since. */
async function prepareDeck(
  { boards, clock, ...services }: Services,
  project: Granted<'runOpenDays'>,
  openDay: OpenDayRow,
  { deck, preparedOn }: OpenDaysStory,
) {
  if (openDay.deck !== null) return
  const then = Math.min(clock(), instantIn(preparedOn, '17:40', project.timeZone))
  const asThen = { readBoard: (of: Granted) => boards.readBoard(of, preparedOn) }
  await saveDeck(project, { ...services, boards: asThen, clock: () => then }, openDay, deck)
}

/** Says of what was promised earlier whether it was kept, on the day of this open day. */
async function judgeEarlier(
  { then, at }: StoryTime,
  { key: project }: Granted,
  openDay: OpenDayRow,
  before: readonly OpenDayRow[],
  held: readonly HeldOpenDay[],
  nth: number,
) {
  at(openDay.startsAt.getTime() + 10 * 60_000)
  for (const back of [1, 2]) {
    const made = before[nth - back]
    if (!made) continue
    const rows = await then.database.openDayPromise.findMany({ where: { openDayId: made.id } })
    for (const { title, became, late, note } of held[nth - back]!.promises) {
      const row = rows.find((one) => one.title === title)
      if (row && became && (late ? back === 2 : back === 1))
        await createRecap(then).judge(scope, project, openDay.key, row.id, { state: became, ...(note ? { note } : {}) })
    }
  }
}

/** The invitations to the next ones, and what most have said to the very next. */
async function inviteToNext(services: Services, next: OpenDayRow) {
  await mailOpenDay(services, next.id)
  const attendees = await services.database.attendee.findMany({
    where: { openDayId: next.id },
    orderBy: { email: 'asc' },
  })
  const said = ['accepted', 'accepted', 'tentative', null, 'accepted', 'accepted'] as const
  for (const [nth, attendee] of attendees.entries()) {
    const reply = said[nth]
    if (!reply || attendee.repliedAt) continue
    await createInvited(services).reply(invitedUrl(services, attendee).split('/').at(-1)!, reply)
  }
}
