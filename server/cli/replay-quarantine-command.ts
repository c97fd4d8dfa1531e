import type { Command } from 'commander'
import { readFileSync } from 'node:fs'
import { DaylightError } from '../contract/errors.ts'
import { operatorScope } from '../identity/scope.ts'
import { replayAll, replayQuarantined, type Replayed } from '../ledger/replay-quarantined.ts'
import { requireProject } from '../projects/granted.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { quarantineId } from './quarantine-id.ts'
import { withStore } from './with-store.ts'

/** The one update in a file, as its text. */
function readCorrected(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new DaylightError('not_found', `no file ${file}: ${(error as Error).message}`, { path: 'file' })
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return text
  } catch (error) {
    throw new DaylightError('invalid', `${file} is not JSON: ${(error as Error).message}`, { path: 'file' })
  }
  throw new DaylightError('invalid', `${file} is not one update: { "id": …, "kind": …, … }`, { path: 'file' })
}

function lineOf({ id, receipt }: Replayed): string {
  if (receipt.status === 'applied') return `entry ${id} applied as update ${receipt.seq}`
  if (receipt.status === 'duplicate') return `entry ${id} was in the ledger already, as update ${receipt.seq}`
  const { reason, path, message } = receipt
  return `entry ${id} still cannot be applied: ${reason}${path ? ` ${path}` : ''}: ${message}`
}

/** `daylight quarantine replay PROJECT ID|--all [--file FIXED.json]`: fails where something still does not fit. */
export function replayQuarantineCommand(quarantine: Command, context: CommandContext) {
  quarantine
    .command('replay')
    .description('try again what could not be applied, as it was sent or corrected')
    .argument('<PROJECT>', "the project's key")
    .argument('[ID]', 'its number, as `quarantine list` shows it')
    .option('--all', 'everything that waits')
    .option('--file <FILE>', 'JSON of the corrected update, to be applied instead of what was sent')
    .action(async (project: string, typed: string | undefined, { all, file }: { all?: boolean; file?: string }) => {
      if (Boolean(typed) === Boolean(all))
        throw new DaylightError('invalid', 'ID: takes a number, or give --all instead', { path: 'id' })
      if (all && file) throw new DaylightError('invalid', '--file: corrects one entry, not all', { path: 'file' })
      const one = typed && {
        ...parseOptions(quarantineId, { id: typed }, 'id'),
        ...(file && { corrected: readCorrected(file) }),
      }
      const replayed = await withStore(context.io.env, async ({ database, sql, writer }) => {
        const granted = await requireProject(operatorScope(), sql, project, 'manageConnections')
        const services = { database, sql, writer, now: Date.now(), by: null, language: 'en' as const }
        return one ? [await replayQuarantined(granted, services, one)] : replayAll(granted, services)
      })
      const refused = replayed.filter(({ receipt }) => receipt.status === 'quarantined').length
      context.finish({
        json: { project, resolved: replayed.length - refused, refused, entries: replayed },
        lines: replayed.length ? replayed.map(lineOf) : ['nothing is in quarantine'],
        exitCode: refused > 0 ? 1 : 0,
      })
    })
}
