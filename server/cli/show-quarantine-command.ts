import type { Command } from 'commander'
import { operatorScope } from '../identity/scope.ts'
import { requireQuarantined } from '../ledger/list-quarantine.ts'
import { requireProject } from '../projects/granted.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { bodyLinesOf, lineOfEntry } from './quarantine-lines.ts'
import { quarantineId } from './quarantine-id.ts'
import { withStore } from './with-store.ts'

/** `daylight quarantine show PROJECT ID` */
export function showQuarantineCommand(quarantine: Command, context: CommandContext) {
  quarantine
    .command('show')
    .description('show one of them as it was sent')
    .argument('<PROJECT>', "the project's key")
    .argument('<ID>', 'its number, as `quarantine list` shows it')
    .option('--body', 'only what was sent: to be corrected in a file, for `quarantine replay --file`')
    .action(async (project: string, typed: string, { body }: { body?: boolean }) => {
      const { id } = parseOptions(quarantineId, { id: typed }, 'id')
      const entry = await withStore(context.io.env, async ({ sql }) =>
        requireQuarantined(await requireProject(operatorScope(), sql, project, 'manageConnections'), sql, id),
      )
      const lines = bodyLinesOf(entry)
      context.finish({ json: { entry }, lines: body ? lines : [lineOfEntry(entry), ...lines] })
    })
}
