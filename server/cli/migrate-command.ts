import type { Command } from 'commander'
import { readEnvironment } from '../platform/environment.ts'
import { migrate } from '../platform/migrate.ts'
import type { CommandContext } from './command-context.ts'

/** `daylight migrate` */
export function migrateCommand(program: Command, context: CommandContext) {
  program
    .command('migrate')
    .description('bring the database up to the newest migration; every other command and the server do it too')
    .action(async () => {
      const applied = await migrate(readEnvironment(context.io.env).databaseUrl)
      context.finish({ json: { applied }, lines: applied.length ? applied : ['nothing to do'] })
    })
}
