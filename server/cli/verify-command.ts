import type { Command } from 'commander'
import { operatorScope } from '../identity/scope.ts'
import { verifyLedger } from '../ledger/verify-ledger.ts'
import { requireProject } from '../projects/granted.ts'
import type { CommandContext } from './command-context.ts'
import { withStore } from './with-store.ts'

/** `daylight verify PROJECT`: fails when the chain does not hold. */
export function verifyCommand(program: Command, context: CommandContext) {
  program
    .command('verify')
    .description("walk a project's hash chain from the first update to the last")
    .argument('<project>', "the project's key")
    .action(async (key: string) => {
      const verdict = await withStore(context.io.env, async ({ sql }) =>
        verifyLedger(sql, await requireProject(operatorScope(), sql, key)),
      )
      const line = verdict.ok
        ? `${verdict.rows} updates verified; the last hash is ${verdict.head}`
        : `the chain does not hold at update ${verdict.seq}: ${verdict.problem}`
      context.finish({ json: { project: key, ...verdict }, lines: [line], exitCode: verdict.ok ? 0 : 1 })
    })
}
