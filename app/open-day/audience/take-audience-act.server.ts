import type { ActionFunctionArgs } from '@remix-run/node'
import { audienceActSchema } from '#contract/open-days/audience-act'
import { askRoom } from '~/backend.server'
import { participantToken } from '~/reader/participant-cookie'
import { parseAct } from '../parse-act.server'

/** Does what somebody in the room asks for, and gives what they did so far. */
export async function takeAudienceAct(args: ActionFunctionArgs, form: FormData) {
  const code = args.params.code!
  const token = participantToken(args.request, code) ?? ''
  const act = parseAct(audienceActSchema, form)
  return askRoom(args, async (audience) => {
    await audience.carryOut(code, token, act)
    return audience.own(code, token)
  })
}
