import type { Beginning } from '../../contract/board/beginning.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { large } from '../day/find-open-day.ts'
import { planOf } from './setting.ts'

/** The next open day of a project, or the one that is held now; null where none is planned. */
export async function getNextOpenDay(
  project: Granted,
  { clock, database }: Pick<Services, 'clock' | 'database'>,
): Promise<Beginning['openDay']> {
  const row = await database.openDay.findFirst({
    where: {
      projectId: project.id,
      OR: [{ state: 'live' }, { state: 'planned', startsAt: { gt: new Date(clock()) } }],
    },
    omit: large,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  if (!row) return null
  const { title, timeZone } = planOf(row)
  return { key: row.key, title, startsAt: row.startsAt.toISOString(), timeZone }
}
