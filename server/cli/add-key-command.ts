import type { Command } from 'commander'
import { z } from 'zod'
import { kindNames } from '../facts/registry.ts'
import { addKey, newKeySchema } from '../identity/add-key.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

/** A key for a kind that nothing has would push nothing, and nobody would know why. */
const kind = z.enum(kindNames, {
  error: ({ input }) => `${JSON.stringify(input)} is no kind; takes ${kindNames.join(', ')}`,
})
const schema = newKeySchema.extend({ kinds: z.array(kind).min(1).optional() })

const list = (text: string) => text.split(',').map((word) => word.trim())
const collect = (value: string, earlier: string[] = []) => [...earlier, value]

/** `daylight key add` */
export function addKeyCommand(key: Command, context: CommandContext) {
  key
    .command('add')
    .description('make an ingest key for a source; it is shown once')
    .requiredOption('--source <NAME>', 'the tool that pushes with it, such as jira')
    .requiredOption('--project <KEY>', 'a project it covers; may be repeated', collect)
    .option('--kinds <LIST>', 'the kinds it covers, such as issue,test (default: all)', list)
    .option('--can <LIST>', 'push, read or push,read (default: push)', list)
    .option('--visibility <WHO>', 'customer or internal: what its updates are when they do not say')
    .action(async ({ project, ...options }: { project: string[] }) => {
      const typed = parseOptions(schema, { projects: project, ...options })
      const added = await withStore(context.io.env, ({ database }) => addKey(operatorScope(), database, typed))
      context.finish({ json: added, lines: [added.key] })
      if (!context.json) context.io.complain('Keep it now: it is not stored and cannot be shown again.')
    })
}
