import type { Command } from 'commander'
import { z } from 'zod'
import { operatorScope } from '../identity/scope.ts'
import { forgetInvited } from '../open-days/day/forget-invited.ts'
import { forgetPerson } from '../surveys/forget-person.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

const options = z.object({ email: z.email().max(200).toLowerCase() })

/** `daylight person forget EMAIL` */
export function forgetPersonCommand(person: Command, context: CommandContext) {
  person
    .command('forget')
    .description(
      'forget a person: sign-in, invitations, what they wrote by name, and mails to them; counts and scores stay',
    )
    .argument('<EMAIL>')
    .action(async (typed: string) => {
      const { email } = parseOptions(options, { email: typed }, 'email')
      const forgotten = await withStore(context.io.env, ({ database }) =>
        forgetPerson(operatorScope(), database, email, forgetInvited),
      )
      const { invitations, texts, mails, signIn } = forgotten
      const line = `${email} is forgotten: ${invitations} invitations, ${texts} texts, ${mails} mails${signIn ? ', the sign-in' : ''}`
      context.finish({ json: { email, ...forgotten }, lines: [line] })
    })
}
