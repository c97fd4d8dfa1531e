import type { Command } from 'commander'
import { operatorScope } from '../identity/scope.ts'
import { listQuarantine } from '../ledger/list-quarantine.ts'
import type { CommandContext } from './command-context.ts'
import { withSql } from './with-sql.ts'

/** `daylight quarantine list PROJECT` */
export function listQuarantineCommand(quarantine: Command, context: CommandContext) {
  quarantine
    .command('list')
    .description('show the updates that could not be applied, and why')
    .argument('<project>', "the project's key")
    .action(async (key: string) => {
      const entries = await withSql(context.io.env, (sql) => listQuarantine(operatorScope(), sql, key))
      const lines = entries.map(({ receivedAt, source, updateId, reason, path, message }) =>
        [new Date(receivedAt).toISOString(), source, updateId ?? '-', reason, path ?? '-', message].join('  '),
      )
      context.finish({ json: { entries }, lines: lines.length ? lines : ['nothing is in quarantine'] })
    })
}
