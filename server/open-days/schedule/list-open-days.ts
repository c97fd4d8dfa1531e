import type { Can } from '../../contract/people.ts'
import type { OpenDaysView, SeriesLine } from '../../contract/open-days/views.ts'
import type { Scope } from '../../identity/scope.ts'
import type { SurveyProject } from '../../surveys/find-project.ts'
import type { OpenDayTools } from '../open-day-tools.ts'
import { feedUrl } from './calendar-feed.ts'
import { openDayLine } from './open-day-line.ts'
import { beatsAhead } from './plan-series.ts'
import { planOf } from './setting.ts'

/** The open days of a project, oldest first, and the rhythms that go on. */
export async function listOpenDays(
  tools: OpenDayTools,
  scope: Scope,
  project: SurveyProject,
  can: Can,
): Promise<OpenDaysView> {
  const { database } = tools
  const rows = await database.openDay.findMany({
    where: { projectId: project.id },
    include: {
      attendees: { where: { sentSequence: { not: null } }, select: { reply: true } },
      _count: { select: { participants: true } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const running = await database.openDaySeries.findMany({
    where: { projectId: project.id, endedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const series = running.map(async (row): Promise<SeriesLine> => {
    const { id, everyWeeks, firstOn, time, minutes, holidays } = row
    const { title, timeZone } = planOf(row)
    const moved = (await beatsAhead(tools, row))
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
    feedUrl: await feedUrl(tools, scope),
    can,
  }
}
