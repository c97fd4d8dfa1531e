import type { Command } from 'commander'
import { toleranceNames } from '../contract/board.ts'
import { DaylightError } from '../contract/errors.ts'
import { operatorScope } from '../identity/scope.ts'
import { setTolerances, toleranceSettingSchema } from '../identity/set-tolerances.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withDatabase } from './with-database.ts'

type Typed = Record<string, { attention: number; critical: number }>

const form = /^(\w+)=([\d.]+%?),([\d.]+%?)$/
const hint = `takes NAME=ATTENTION,CRITICAL such as slipDays=3,20 or passRate=95%,75%; NAME is ${toleranceNames.join(', ')}`
const number = (text: string) => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text))

function collect(text: string, earlier: Typed = {}): Typed {
  const [, name, attention, critical] = form.exec(text) ?? []
  if (!name || !attention || !critical)
    throw new DaylightError('invalid', `--tolerance: ${hint}`, { path: 'tolerances' })
  return { ...earlier, [name]: { attention: number(attention), critical: number(critical) } }
}

/** `daylight project set KEY` */
export function setProjectCommand(project: Command, context: CommandContext) {
  project
    .command('set')
    .description('set what a project has agreed on; its board shows it at once')
    .argument('<KEY>', 'the key of the project')
    .requiredOption('--tolerance <NAME=ATTENTION,CRITICAL>', `${hint}; may be repeated`, collect)
    .option('--by <NAME>', 'who set it, as people read it on the board')
    .action(async (key: string, { tolerance, by }: { tolerance: Typed; by?: string }) => {
      const typed = parseOptions(toleranceSettingSchema, { key, tolerances: tolerance, by }, 'key')
      const set = await withDatabase(context.io.env, (database) =>
        setTolerances(operatorScope(), database, typed, Date.now),
      )
      const lines = Object.entries(set.tolerances).map(
        ([name, { attention, critical }]) => `${set.key}: ${name}=${attention},${critical}`,
      )
      context.finish({ json: { ...set }, lines })
    })
}
