import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { DaylightError } from '#contract/errors'
import { reactions } from '#contract/open-days/reactions'
import { askSchema, pulseSchema } from '#contract/open-days/room'
import { askRoom } from '~/backend.server'
import { participantToken } from './participant-cookie'

const id = z.string().min(1).max(60)

/** What somebody in a room does; none of it can drive. */
const audienceActSchema = z.discriminatedUnion('act', [
  askSchema.extend({ act: z.literal('ask') }),
  z.object({ act: z.literal('vote'), question: id, wanted: z.enum(['true', 'false']) }),
  z.object({ act: z.literal('poll'), poll: id, option: id }),
  z.object({ act: z.literal('react'), reaction: z.enum(reactions) }),
  pulseSchema.extend({ act: z.literal('pulse') }),
])

/** Does what a form asks for in the room, and gives what its participant did so far. */
export async function takeAudienceAct(args: ActionFunctionArgs, form: FormData) {
  const code = args.params.code!
  const token = participantToken(args.request, code) ?? ''
  return askRoom(args, async (audience) => {
    // A field that was left empty was not filled in.
    const filled = [...form].filter(([, value]) => value !== '')
    const parsed = audienceActSchema.safeParse(Object.fromEntries(filled))
    if (!parsed.success) throw new DaylightError('invalid', 'Nothing that can be done in a room')
    const act = parsed.data
    if (act.act === 'ask') await audience.ask(code, token, act)
    else if (act.act === 'vote') await audience.vote(code, token, act.question, act.wanted === 'true')
    else if (act.act === 'poll') await audience.votePoll(code, token, act.poll, act.option)
    else if (act.act === 'react') await audience.react(code, token, act.reaction)
    else await audience.savePulse(code, token, { useful: act.useful, confident: act.confident })
    return audience.own(code, token)
  })
}
