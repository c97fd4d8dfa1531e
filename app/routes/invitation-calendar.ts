import type { LoaderFunctionArgs } from '@remix-run/node'
import { askWithoutAccount } from '~/backend.server'
import { calendarFile } from '~/open-day/invitation/calendar-file.server'

/** The open day for the calendar of somebody who is invited. */
export async function loader(args: LoaderFunctionArgs) {
  const calendar = await askWithoutAccount(args, ({ openDays }) => openDays.invited.calendar(args.params.token!))
  return calendarFile(calendar, 'open-day')
}
