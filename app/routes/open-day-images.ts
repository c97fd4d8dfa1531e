import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { DaylightError } from '#contract/errors'
import { limits } from '#contract/limits'
import { askAsWritten, requireAbility } from '~/backend.server'
import { readBody } from '~/ui/form/read-form.server'

/** Takes a picture for a slide as it is, and gives its id; what is too large or no picture is refused with the code. */
export async function action(args: ActionFunctionArgs) {
  const { project, openDay } = args.params
  const bytes = await readBody(args.request, () => requireAbility(args, 'runOpenDays'), limits.imageBytes)
  const id = await askAsWritten(args, ({ openDays }, scope) => openDays.deck.addImage(scope, project!, openDay!, bytes))
  return Response.json({ id }, { status: 201 })
}

/** Nothing to be looked at. */
export const loader = (args: LoaderFunctionArgs) =>
  askAsWritten(args, () => Promise.reject(new DaylightError('not_found', 'Pictures are only sent here')))
