import type { Command } from 'commander'
import { listKeys } from '../identity/list-keys.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { withStore } from './with-store.ts'

/** `daylight key list` */
export function listKeysCommand(key: Command, context: CommandContext) {
  key
    .command('list')
    .description('show every ingest key by its first characters')
    .action(async () => {
      const keys = await withStore(context.io.env, ({ database }) => listKeys(operatorScope(), database))
      const lines = keys.map((key) => {
        const revoked = key.revokedAt ? `, revoked ${key.revokedAt}` : ''
        const kinds = key.kinds?.join(',') ?? 'all kinds'
        return `${key.start}…  ${key.source}: ${key.can.join(',')}; ${kinds}; ${key.projects.join(', ')}${revoked}`
      })
      context.finish({ json: { keys }, lines })
    })
}
