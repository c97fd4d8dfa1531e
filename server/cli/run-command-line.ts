import { Command, CommanderError } from 'commander'
import { DaylightError } from '../contract/errors.ts'
import { addCustomerCommand } from './add-customer-command.ts'
import { addKeyCommand } from './add-key-command.ts'
import { addPersonCommand } from './add-person-command.ts'
import { addProjectCommand } from './add-project-command.ts'
import { changePersonCommands } from './change-person-commands.ts'
import { connectionCommands } from './connection-commands.ts'
import type { CommandContext, CommandResult } from './command-context.ts'
import { discardQuarantineCommand } from './discard-quarantine-command.ts'
import { forgetPersonCommand } from './forget-person-command.ts'
import type { InputOutput } from './input-output.ts'
import { listKeysCommand } from './list-keys-command.ts'
import { listQuarantineCommand } from './list-quarantine-command.ts'
import { migrateCommand } from './migrate-command.ts'
import { pushCommand } from './push-command.ts'
import { replayQuarantineCommand } from './replay-quarantine-command.ts'
import { revokeKeyCommand } from './revoke-key-command.ts'
import { setCustomerCommand } from './set-customer-command.ts'
import { setProjectCommand } from './set-project-command.ts'
import { showQuarantineCommand } from './show-quarantine-command.ts'
import { verifyCommand } from './verify-command.ts'

function createProgram(context: CommandContext): Command {
  const { io } = context
  const program = new Command('daylight')
    .description('Daylight at the command line: works on the database of DAYLIGHT_DATA or DATABASE_URL.')
    .option('--json', 'print one JSON object')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.print(text.trimEnd()),
      // Help for a command that is not complete; what is wrong is said below, once, in the form asked for.
      writeErr: (text) => context.json || io.complain(text.trimEnd()),
      outputError: () => {},
    })
    .exitOverride()
  const customer = program.command('customer').description('customers')
  addCustomerCommand(customer, context)
  setCustomerCommand(customer, context)
  const project = program.command('project').description('projects')
  addProjectCommand(project, context)
  setProjectCommand(project, context)
  const key = program.command('key').description('ingest keys')
  addKeyCommand(key, context)
  listKeysCommand(key, context)
  revokeKeyCommand(key, context)
  const person = program.command('person').description('people who may sign in')
  addPersonCommand(person, context)
  changePersonCommands(person, context)
  forgetPersonCommand(person, context)
  connectionCommands(program.command('connection').description('tools that send webhooks'), context)
  pushCommand(program, context)
  migrateCommand(program, context)
  verifyCommand(program, context)
  const quarantine = program.command('quarantine').description('updates that could not be applied')
  listQuarantineCommand(quarantine, context)
  showQuarantineCommand(quarantine, context)
  replayQuarantineCommand(quarantine, context)
  discardQuarantineCommand(quarantine, context)
  return program
}

/** What `--json` prints, and people read, of any failure. */
function describe(error: unknown) {
  if (error instanceof DaylightError) return { code: error.code, message: error.message, path: error.path }
  if (error instanceof CommanderError) {
    const message = error.code === 'commander.help' ? 'a command is missing' : error.message.replace(/^error: /, '')
    return { code: 'invalid', message, path: undefined }
  }
  return { code: 'unavailable', message: error instanceof Error ? error.message : String(error), path: undefined }
}

/** Runs one command line (without `node` and the script's name) and gives the exit code: 0, or 1 for any failure. */
export async function runCommandLine(words: string[], io: InputOutput): Promise<0 | 1> {
  // Asked for before parsing, because what goes wrong in parsing has to be said as JSON too.
  const json = words.includes('--json')
  let result: CommandResult | undefined
  const program = createProgram({ io, json, finish: (finished) => (result = finished) })
  try {
    await program.parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (json) io.print(JSON.stringify({ error: describe(error) }))
    else io.complain(`error: ${describe(error).message}`)
    return 1
  }
  if (!result) return 0
  if (json) io.print(JSON.stringify(result.json))
  else for (const line of result.lines) io.print(line)
  return result.exitCode ?? 0
}
