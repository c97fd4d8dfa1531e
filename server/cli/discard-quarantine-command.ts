import type { Command } from 'commander'
import { text } from '../contract/civil.ts'
import { limits } from '../contract/limits.ts'
import { operatorScope } from '../identity/scope.ts'
import { discardQuarantined } from '../ledger/discard-quarantined.ts'
import { requireProject } from '../projects/granted.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { quarantineId } from './quarantine-id.ts'
import { withStore } from './with-store.ts'

const schema = quarantineId.extend({ reason: text(limits.textLength) })

/** `daylight quarantine discard PROJECT ID --reason TEXT` */
export function discardQuarantineCommand(quarantine: Command, context: CommandContext) {
  quarantine
    .command('discard')
    .description('take one off the list; it is kept with the reason, and can still be replayed')
    .argument('<PROJECT>', "the project's key")
    .argument('<ID>', 'its number, as `quarantine list` shows it')
    .requiredOption('--reason <TEXT>', 'why it is not needed')
    .action(async (project: string, typed: string, options: object) => {
      const { id, reason } = parseOptions(schema, { id: typed, ...options }, 'id')
      await withStore(context.io.env, async ({ database, sql }) =>
        discardQuarantined(
          await requireProject(operatorScope(), sql, project, 'manageConnections'),
          { database, sql },
          { id, reason, now: Date.now(), by: null },
        ),
      )
      context.finish({ json: { project, id, reason }, lines: [`entry ${id} discarded`] })
    })
}
