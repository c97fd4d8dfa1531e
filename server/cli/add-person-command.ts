import type { Command } from 'commander'
import { roles } from '../contract/people.ts'
import { addPerson, newPersonSchema } from '../identity/add-person.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

/** `daylight person add EMAIL` */
export function addPersonCommand(person: Command, context: CommandContext) {
  person
    .command('add')
    .description('let a person sign in, with a role in one customer')
    .argument('<EMAIL>')
    .requiredOption('--customer <KEY>', 'the customer whose boards they see')
    .requiredOption('--role <ROLE>', roles.join(', '))
    .option('--name <NAME>', 'as people read it (default: the address before the @)')
    .option('--password <PASSWORD>', 'at least 8 characters (default: a generated one, shown once)')
    .action(async (email: string, options: object) => {
      const typed = parseOptions(newPersonSchema, { email, ...options }, 'email')
      const added = await withStore(context.io.env, ({ database }) => addPerson(operatorScope(), database, typed))
      const lines = [`${added.email}: ${added.role} of ${added.customer}`]
      if (added.password) lines.push(`password (shown once): ${added.password}`)
      context.finish({ json: added, lines })
    })
}
