import type { LoaderFunctionArgs } from '@remix-run/node'
import { askAsWritten } from '~/backend.server'
import { calendarFile } from '~/open-day/invitation/calendar-file.server'
import { detectLanguage } from '~/reader/detect-language'

/** One open day for the reader's calendar. */
export async function loader(args: LoaderFunctionArgs) {
  const { project, openDay } = args.params
  const language = detectLanguage(args.request)
  return calendarFile(
    await askAsWritten(args, ({ openDays }, scope) => openDays.schedule.calendar(scope, project!, openDay!, language)),
    'open-day',
  )
}
