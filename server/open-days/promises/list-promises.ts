import type { PromiseView } from '../../contract/open-days/views.ts'
import { dayOf } from '../../platform/civil-day.ts'
import type { Services } from '../../services/services.ts'

interface Place {
  id: number
  projectId: number
  startsAt: Date
  closedAt: Date | null
}
type Row = Awaited<ReturnType<typeof readRows>>[number]

const readRows = (
  { database }: Pick<Services, 'database'>,
  where: { openDayId: number; rehearsal: boolean } | { projectId: number },
) =>
  database.openDayPromise.findMany({
    where,
    include: { openDay: { select: { startsAt: true, closedAt: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })

function view({ openDay, id, title, owner, dueOn, ...row }: Row, timeZone: string, until: string): PromiseView {
  // What was said of it later is no part of what was said then.
  const isJudged = row.state !== 'open' && row.judgedOn !== null && row.judgedOn <= until
  const madeOn = dayOf((openDay.closedAt ?? openDay.startsAt).getTime(), timeZone)
  const state = isJudged ? (row.state as PromiseView['state']) : 'open'
  return {
    id,
    title,
    owner,
    dueOn,
    madeOn,
    state,
    note: isJudged || row.judgedOn === null ? row.note : null,
    judgedOn: isJudged ? row.judgedOn : null,
  }
}

/**
 * With what an open day begins: everything that was promised at the one before, and of earlier ones what is still open
 * or was judged since. Of a closed one as it was on its day, whatever was said later. By due date.
 */
export async function listEarlierPromises(
  services: Pick<Services, 'database'>,
  openDay: Place,
  timeZone: string,
): Promise<PromiseView[]> {
  const rows = await readRows(services, { projectId: openDay.projectId })
  const before = rows.filter(
    ({ openDay: made, openDayId }) => openDayId !== openDay.id && made.closedAt && made.startsAt < openDay.startsAt,
  )
  const until = openDay.closedAt ? dayOf(openDay.closedAt.getTime(), timeZone) : '9999-12-31'
  const last = await readLast(services, openDay)
  const lastOn = last?.closedAt ? dayOf(last.closedAt.getTime(), timeZone) : ''
  return before
    .map((row) => ({ row, promise: view(row, timeZone, until) }))
    .filter(
      ({ row, promise: { state, judgedOn } }) => row.openDayId === last?.id || state === 'open' || judgedOn! > lastOn,
    )
    .map(({ promise }) => promise)
}

/** What was promised at an open day, or in its rehearsal, and how it stands now. By due date. */
export async function listOwnPromises(
  services: Pick<Services, 'database'>,
  { id, rehearsal = false }: { id: number; rehearsal?: boolean },
  timeZone: string,
): Promise<PromiseView[]> {
  const rows = await readRows(services, { openDayId: id, rehearsal })
  return rows.map((row) => view(row, timeZone, '9999-12-31'))
}

/** The open day that closed before this one; null where it is the first. */
const readLast = ({ database }: Pick<Services, 'database'>, { projectId, startsAt }: Place) =>
  database.openDay.findFirst({
    where: { projectId, state: 'closed', startsAt: { lt: startsAt } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    select: { id: true, closedAt: true },
  })
