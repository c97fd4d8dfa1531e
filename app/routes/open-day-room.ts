import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { DaylightError } from '#contract/errors'
import { answerAct, askAsWritten, requireAbility } from '~/backend.server'
import { readForm } from '~/lib/read-form.server'
import { consoleActSchema } from '~/open-day/console/console-act'

/** The room as the console has it, or as it is projected, for a page that stays. */
export const loader = (args: LoaderFunctionArgs) =>
  answerAct(() =>
    askAsWritten(args, ({ openDays: { room } }, scope) => {
      const { project, openDay } = args.params
      const isProjected = new URL(args.request.url).searchParams.get('for') === 'projector'
      return isProjected ? room.getProjection(scope, project!, openDay!) : room.getConsole(scope, project!, openDay!)
    }),
  )

/** What is done at the console; what changes the room gives its new revision. */
export const action = (args: ActionFunctionArgs) =>
  answerAct(async () => {
    const form = await readForm(args.request, () => requireAbility(args, 'runOpenDays'))
    const parsed = consoleActSchema.safeParse(Object.fromEntries([...form].filter(([, value]) => value !== '')))
    if (!parsed.success) throw new DaylightError('invalid', 'Nothing that can be done at a console')
    const act = parsed.data
    return askAsWritten(args, async ({ openDays: { room } }, scope) => {
      const at = [scope, args.params.project!, args.params.openDay!] as const
      const changed = (revision: number) => ({ revision })
      switch (act.act) {
        case 'start':
          return room.start(...at)
        case 'rehearse':
          return room.rehearse(...at)
        case 'end-rehearsal':
          return room.endRehearsal(...at)
        case 'return':
          return room.returnToPlanned(...at)
        case 'take':
          return changed(await room.take(...at, act.tab, act.from ?? null))
        case 'release':
          return changed(await room.release(...at, act.tab))
        case 'go':
          return changed(await room.drive(...at, act.tab, { do: 'go', slide: act.slide, step: act.step }))
        case 'blank':
          return changed(await room.drive(...at, act.tab, { do: 'blank', blank: act.on === 'true' }))
        case 'freeze':
          return changed(await room.drive(...at, act.tab, { do: 'freeze', frozen: act.on === 'true' }))
        case 'moderate':
          return room.moderate(...at, act.question, { do: act.do })
        case 'answer':
          return room.moderate(...at, act.question, { do: 'answer', answer: act.answer })
        case 'poll':
          return room.setPoll(...at, act.poll, act.state)
        case 'decide':
          return room.addDecision(...at, act)
        case 'undecide':
          return room.removeDecision(...at, act.decision)
        case 'promise':
          return room.savePromise(...at, null, act)
        case 'unpromise':
          return room.removePromise(...at, act.promise)
        case 'judge':
          return room.judgePromise(...at, act.promise, { state: act.state, ...(act.note ? { note: act.note } : {}) })
        case 'close':
          return room.close(...at)
      }
    })
  })
