import { DaylightError } from '../../contract/errors.ts'
import type { OpenDayForm, OpenDayPlan } from '../../contract/open-days/plan.ts'
import { dayOf, instantIn, timeOf } from '../../platform/civil-day.ts'
import type { Transaction } from '../../platform/database.ts'
import { serializably } from '../../platform/serializably.ts'
import type { Granted } from '../../projects/granted.ts'
import type { Services } from '../../services/services.ts'
import { keptBoards, type OpenDayRow } from '../day/find-open-day.ts'
import { planCodec, settingsCodec } from '../day/open-day-codecs.ts'
import { keepAttendees } from './keep-attendees.ts'
import { changesSince, planOf, settingOf } from './setting.ts'

/** What of an open day's row makes those who were invited hear of it: the next sequence, and how it was until now. */
export const nextSequence = (row: OpenDayRow) => ({
  sequence: row.sequence + 1,
  earlier: settingsCodec.encode([...settingsCodec.decode(row.earlier), settingOf(row)]),
})

/** The row as it is now, if it can still be changed: `conflict` once it began, is closed or cancelled. */
export async function readPlanned(transaction: Transaction, id: number): Promise<OpenDayRow> {
  const row = await transaction.openDay.findUniqueOrThrow({ where: { id }, omit: keptBoards })
  if (row.state !== 'planned') throw new DaylightError('conflict', 'The open day can no longer be changed')
  return row
}

async function changeRow(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'sealer' | 'tokens'>,
  transaction: Transaction,
  row: OpenDayRow,
  { on, time, minutes, plan }: OpenDayForm,
) {
  const data = { startsAt: new Date(instantIn(on, time, plan.timeZone)), minutes, plan: planCodec.encode(plan) }
  const { time: otherTime, place } = changesSince(settingOf(row), settingOf(data))
  const isHeardOf = otherTime !== null || place !== null
  await transaction.openDay.update({
    where: { id: row.id },
    data: { ...data, ...(isHeardOf ? nextSequence(row) : {}) },
  })
  await keepAttendees(services, transaction, { openDayId: row.id, customer: project.customer, plan })
}

/** Gives the series, and what of it is planned after this one, all of the form but its day. */
async function changeFollowing(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'sealer' | 'tokens'>,
  transaction: Transaction,
  { seriesId, startsAt }: OpenDayRow,
  form: OpenDayForm,
) {
  const { time, minutes, plan } = form
  await transaction.openDaySeries.update({
    where: { id: seriesId! },
    data: { time, minutes, plan: planCodec.encode(plan) },
  })
  const later = await transaction.openDay.findMany({
    where: { seriesId, state: 'planned', startsAt: { gt: startsAt } },
  })
  for (const row of later) {
    const on = dayOf(row.startsAt.getTime(), planOf(row).timeZone)
    await changeRow(project, services, transaction, row, { ...form, on })
  }
}

/** Changes one that is planned, and with `following` those of its series after it; the mails follow (`mailOpenDay`). */
export async function changeOpenDay(
  project: Granted<'runOpenDays'>,
  services: Pick<Services, 'database' | 'sealer' | 'tokens'>,
  id: number,
  form: OpenDayForm,
  following: boolean,
): Promise<void> {
  await serializably(services.database, async (transaction) => {
    const row = await readPlanned(transaction, id)
    await changeRow(project, services, transaction, row, form)
    if (following && row.seriesId) await changeFollowing(project, services, transaction, row, form)
  })
}

/** The open day as the form has it. */
export function formOf(row: OpenDayRow): OpenDayForm {
  const plan: OpenDayPlan = planOf(row)
  const { startsAt, minutes, timeZone } = settingOf(row)
  return { on: dayOf(startsAt, timeZone), time: timeOf(startsAt, timeZone), minutes, plan }
}
