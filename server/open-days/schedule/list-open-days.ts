import type { OpenDaysView, SeriesLine } from '../../contract/open-days/views.ts'
import type { Can } from '../../contract/people.ts'
import type { Scope } from '../../identity/scope.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { large } from '../day/find-open-day.ts'
import { feedUrl } from './calendar-feed.ts'
import { openDayLine } from './open-day-line.ts'
import { beatsAhead } from './plan-series.ts'
import { planOf } from './setting.ts'

/** The open days of a project, oldest first, and the rhythms that go on. */
export async function listOpenDays(
  project: Granted,
  services: Pick<Services, 'clock' | 'database' | 'origin' | 'sealer'>,
  scope: Scope,
  can: Can,
): Promise<OpenDaysView> {
  const { database } = services
  const rows = await database.openDay.findMany({
    where: { projectId: project.id },
    omit: large,
    include: {
      attendees: { where: { sentSequence: { not: null } }, select: { reply: true } },
      _count: { select: { participants: true } },
    },
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
    openDays: rows.map(({ attendees, _count, ...row }) => ({
      ...openDayLine(row, attendees),
      joined: _count.participants,
    })),
    series: await Promise.all(series),
    feedUrl: await feedUrl(services, scope),
    can,
  }
}
