import type { Command } from 'commander'
import { operatorScope } from '../identity/scope.ts'
import { listQuarantine } from '../ledger/list-quarantine.ts'
import { requireProject } from '../projects/granted.ts'
import type { CommandContext } from './command-context.ts'
import { lineOfEntry } from './quarantine-lines.ts'
import { withStore } from './with-store.ts'

/** `daylight quarantine list PROJECT` */
export function listQuarantineCommand(quarantine: Command, context: CommandContext) {
  quarantine
    .command('list')
    .description('show the updates that could not be applied, and why')
    .argument('<PROJECT>', "the project's key")
    .option('--all', 'also those that were replayed or discarded')
    .action(async (project: string, { all }: { all?: boolean }) => {
      const entries = await withStore(context.io.env, async ({ sql }) =>
        listQuarantine(await requireProject(operatorScope(), sql, project, 'manageConnections'), sql, { all }),
      )
      const lines = entries.map(lineOfEntry)
      context.finish({ json: { entries }, lines: lines.length ? lines : ['nothing is in quarantine'] })
    })
}
