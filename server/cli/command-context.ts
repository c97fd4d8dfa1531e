import type { InputOutput } from './input-output.ts'

/** What a command gives back: the object that `--json` prints, and the lines that are printed otherwise. */
export interface CommandResult {
  json: Record<string, unknown>
  lines: string[]
  /** 1 where something needs a person's attention although the command did its work. */
  exitCode?: 0 | 1
}

/** What every command is registered with. */
export interface CommandContext {
  io: InputOutput
  /** True with `--json`: nothing but the one object may be printed. */
  json: boolean
  /** Takes the result of the command that ran. */
  finish(result: CommandResult): void
}
