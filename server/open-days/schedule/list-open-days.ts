import type { OpenDaysView, SeriesLine } from '../../contract/open-days/views.ts'
import type { Scope } from '../../identity/scope.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Prisma } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { large } from '../day/find-open-day.ts'
import { feedUrl } from './calendar-feed.ts'
import { openDayLine } from './open-day-line.ts'
import { beatsAhead } from './plan-series.ts'
import { planOf } from './setting.ts'

/** As many that were held as one reads at a time. */
const pastPerPage = 20

const inBrief = {
  omit: large,
  include: {
    attendees: { where: { sentSequence: { not: null } }, select: { reply: true } },
    _count: { select: { participants: true } },
  },
} satisfies Prisma.OpenDayFindManyArgs

/** What is still to come of a project's open days, a page of those that were held, and the rhythms that go on. */
export async function listOpenDays(
  project: Granted,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer'>,
  scope: Scope,
  asked: number,
): Promise<OpenDaysView> {
  const { database } = services
  const held = { projectId: project.id, state: 'closed' }
  const latestFirst: Prisma.OpenDayOrderByWithRelationInput[] = [{ startsAt: 'desc' }, { id: 'desc' }]
  const total = await database.openDay.count({ where: held })
  const pages = Math.max(1, Math.ceil(total / pastPerPage))
  const page = Math.min(pages, Math.max(1, asked))
  const past = await database.openDay.findMany({
    where: held,
    ...inBrief,
    orderBy: latestFirst,
    skip: (page - 1) * pastPerPage,
    take: pastPerPage,
  })
  const last = await database.openDay.findFirst({ where: held, orderBy: latestFirst, select: { startsAt: true } })
  const ahead = await database.openDay.findMany({
    where: {
      projectId: project.id,
      OR: [
        { state: { in: ['planned', 'live'] } },
        // What was cancelled and is still to come is said where people look for it.
        { state: 'cancelled', ...(last ? { startsAt: { gt: last.startsAt } } : {}) },
      ],
    },
    ...inBrief,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const running = await database.openDaySeries.findMany({
    where: { projectId: project.id, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const series = running.map(async (row): Promise<SeriesLine> => {
    const { id, everyWeeks, firstOn, time, minutes, holidays } = row
    const { title, timeZone } = planOf(row)
    const moved = (await beatsAhead(services, row))
      .filter(({ rhythmOn, on }) => on !== rhythmOn)
      .map(({ rhythmOn, on, holiday }) => ({ from: rhythmOn, to: on, holiday }))
    return { id, title, timeZone, minutes, everyWeeks, firstOn, time, holidays, moved }
  })
  return {
    openDays: [...past.toReversed(), ...ahead].map(({ attendees, _count, ...row }) => ({
      ...openDayLine(row, attendees),
      joined: _count.participants,
    })),
    past: { total, page, pages },
    series: await Promise.all(series),
    feedUrl: await feedUrl(services, scope),
    can: project.can,
  }
}
