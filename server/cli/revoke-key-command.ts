import type { Command } from 'commander'
import { revokeKey } from '../identity/revoke-key.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { withStore } from './with-store.ts'

/** `daylight key revoke KEY|START` */
export function revokeKeyCommand(key: Command, context: CommandContext) {
  key
    .command('revoke')
    .description('end the use of an ingest key')
    .argument('<KEY|START>', 'the whole key, or its beginning as `daylight key list` shows it')
    .action(async (keyOrStart: string) => {
      const revoked = await withStore(context.io.env, ({ database }) =>
        revokeKey(operatorScope(), database, keyOrStart, Date.now()),
      )
      context.finish({ json: revoked, lines: [`revoked ${revoked.start} of ${revoked.source}`] })
    })
}
