import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { consoleCommandSchema } from '#contract/open-days/console-command'
import { forReader } from '#contract/for-reader'
import { answerAct, askAsWritten, requireAbility } from '~/backend.server'
import { parseAct } from '~/open-day/parse-act.server'
import { languageAsked } from '~/reader/language-asked'
import { readForm } from '~/ui/form/read-form.server'

/** The room as the console has it, or as it is projected, in the language of a page that stays. */
export const loader = (args: LoaderFunctionArgs) =>
  answerAct(async () => {
    const { project, openDay } = args.params
    const isProjected = new URL(args.request.url).searchParams.get('for') === 'projector'
    const stage = await askAsWritten(args, ({ openDays: { room } }, scope) =>
      isProjected ? room.getProjection(scope, project!, openDay!) : room.getConsole(scope, project!, openDay!),
    )
    return forReader(stage, languageAsked(args.request))
  })

/** What is done at the console; what changes the room gives its new revision. */
export const action = (args: ActionFunctionArgs) =>
  answerAct(async () => {
    const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'))
    const command = parseAct(consoleCommandSchema, form)
    const { project, openDay } = args.params
    return askAsWritten(args, ({ openDays }, scope) => openDays.room.carryOut(scope, project!, openDay!, command))
  })
