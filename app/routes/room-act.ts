import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerAct, askRoom } from '~/backend.server'
import { takeAudienceAct } from '~/open-day/audience/take-audience-act.server'
import { participantToken } from '~/reader/participant-cookie'
import { readForm } from '~/ui/form/read-form.server'

/** What the participant did so far. */
export const loader = (args: LoaderFunctionArgs) =>
  answerAct(() =>
    askRoom(args, (audience) =>
      audience.own(args.params.code!, participantToken(args.request, args.params.code!) ?? ''),
    ),
  )

/** The same after something more, for a page that stays. */
export const action = (args: ActionFunctionArgs) =>
  answerAct(async () => {
    const code = args.params.code!
    const token = participantToken(args.request, code) ?? ''
    const form = await readForm(args.request, () => askRoom(args, (audience) => audience.requireJoined(code, token)))
    return takeAudienceAct(args, form)
  })
