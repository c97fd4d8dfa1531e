import type { LoaderFunctionArgs } from '@remix-run/node'
import { askWithoutAccount } from '~/backend.server'
import { calendarFile } from '~/open-day/invitation/calendar-file.server'
import { languages } from '~/words/language'

/** Every open day of somebody, for their calendar program: the token in the address is all it has. */
export async function loader(args: LoaderFunctionArgs) {
  const token = args.params.token!.replace(/\.ics$/, '')
  const asked = new URL(args.request.url).searchParams.get('lang')
  const chosen = languages.find((language) => language === asked)
  return calendarFile(
    await askWithoutAccount(args, ({ openDays }, language) => openDays.invited.feed(token, chosen ?? language)),
    'open-days',
  )
}
