import type { Command } from 'commander'
import { z } from 'zod'
import { installationRoles, roles } from '../contract/people.ts'
import {
  endSessions,
  findPerson,
  newPasswordSchema,
  newRoleSchema,
  personSchema,
  setPassword,
  setRole,
} from '../identity/change-person.ts'
import { operatorScope } from '../identity/scope.ts'
import { renewFeed } from '../open-days/schedule/calendar-feed.ts'
import { setTeamRole } from '../setup/change-team.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

const teamRoleSchema = personSchema.extend({ role: z.enum([...installationRoles, 'none']) })

/** `daylight person password | role | team | sign-out | calendar EMAIL`: each counts from the person's next request on. */
export function changePersonCommands(person: Command, context: CommandContext) {
  const { env } = context.io
  person
    .command('password')
    .description('give a person another password; they are signed out everywhere')
    .argument('<EMAIL>')
    .option('--password <PASSWORD>', 'at least 8 characters (default: a generated one, shown once)')
    .action(async (email: string, options: object) => {
      const typed = parseOptions(newPasswordSchema, { email, ...options }, 'email')
      const set = await withStore(env, ({ database }) => setPassword(operatorScope(), database, typed))
      const lines = [`${set.email} has another password; ${set.sessions} sessions ended`]
      if (set.password) lines.push(`password (shown once): ${set.password}`)
      context.finish({ json: set, lines })
    })
  person
    .command('role')
    .description('give a person another role in a customer they belong to')
    .argument('<EMAIL>')
    .requiredOption('--customer <KEY>', 'the customer')
    .requiredOption('--role <ROLE>', roles.join(', '))
    .action(async (email: string, options: object) => {
      const typed = parseOptions(newRoleSchema, { email, ...options }, 'email')
      const { userId: _, ...set } = await withStore(env, ({ database }) => setRole(operatorScope(), database, typed))
      context.finish({ json: set, lines: [`${set.email}: ${set.role} of ${set.customer}`] })
    })
  person
    .command('team')
    .description(
      'make a person with an account an administrator or delivery manager of the whole installation, or neither',
    )
    .argument('<EMAIL>')
    .requiredOption('--role <ROLE>', `${installationRoles.join(', ')}, none`)
    .action(async (email: string, options: object) => {
      const { role, ...who } = parseOptions(teamRoleSchema, { email, ...options }, 'email')
      const given = { ...who, role: role === 'none' ? null : role }
      await withStore(env, ({ database }) => setTeamRole(operatorScope(), database, given))
      context.finish({ json: given, lines: [`${who.email}: ${role} of the installation`] })
    })
  person
    .command('sign-out')
    .description('end every session of a person; live pages notice within seconds')
    .argument('<EMAIL>')
    .action(async (typed: string) => {
      const { email } = parseOptions(personSchema, { email: typed }, 'email')
      const ended = await withStore(env, ({ database }) => endSessions(operatorScope(), database, email))
      context.finish({ json: ended, lines: [`${email}: ${ended.sessions} sessions ended`] })
    })
  person
    .command('calendar')
    .description("make the address of a person's calendar anew; the one they had shows nothing any more")
    .argument('<EMAIL>')
    .action(async (typed: string) => {
      const { email } = parseOptions(personSchema, { email: typed }, 'email')
      await withStore(env, async ({ database }) =>
        renewFeed({ database }, await findPerson(operatorScope(), database, email)),
      )
      context.finish({ json: { email }, lines: [`${email} finds a new address on the page of the open days`] })
    })
}
