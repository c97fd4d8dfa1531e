import type { Command } from 'commander'
import { toleranceNames, toleranceSettingSchema } from '../board/tolerances.ts'
import { DaylightError } from '../contract/errors.ts'
import { operatorScope } from '../identity/scope.ts'
import { projectSettingSchema } from '../contract/setup.ts'
import { setProject } from '../identity/set-project.ts'
import { setTolerances } from '../identity/set-tolerances.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions, requireSomething } from './parse-options.ts'
import { withStore } from './with-store.ts'

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

interface Options {
  tolerance?: Typed
  by?: string
  startsOn?: string
  goLiveOn?: string
}

const orNone = (day: string | undefined) => (day === 'none' ? null : day)

/** `daylight project set KEY` */
export function setProjectCommand(project: Command, context: CommandContext) {
  project
    .command('set')
    .description('change a project, or what it has agreed on; its board shows it from the next look on')
    .argument('<KEY>', 'the key of the project')
    .option('--name <NAME>', 'as people read it')
    .option('--starts-on <DAY>', 'such as 2026-03-02; none takes it away')
    .option('--go-live-on <DAY>', 'such as 2026-12-01; none takes it away')
    .option('--time-zone <ZONE>', 'only before the first update: it cuts the days of every chart')
    .option('--tolerance <NAME=ATTENTION,CRITICAL>', `${hint}; may be repeated`, collect)
    .option('--by <NAME>', 'who set the tolerances, as people read it on the board')
    .action(async (key: string, { tolerance, by, ...options }: Options) => {
      const changes = Object.keys(options).length > 0
      if (!tolerance) requireSomething(options)
      const dates = { startsOn: orNone(options.startsOn), goLiveOn: orNone(options.goLiveOn) }
      const typed = parseOptions(projectSettingSchema, { key, ...options, ...dates }, 'key')
      const agreed = tolerance && parseOptions(toleranceSettingSchema, { key, tolerances: tolerance, by }, 'key')
      const set = await withStore(context.io.env, async ({ database }) => ({
        ...(changes ? await setProject(operatorScope(), database, typed) : {}),
        ...(agreed ? await setTolerances(operatorScope(), database, agreed, Date.now) : {}),
      }))
      context.finish({ json: set, lines: linesOf(set) })
    })
}

type Changed = Partial<Awaited<ReturnType<typeof setProject>> & Awaited<ReturnType<typeof setTolerances>>>

function linesOf({ key, name, timeZone, startsOn, goLiveOn, tolerances = {} }: Changed): string[] {
  const project = name ? [`project ${key}: ${name}, ${timeZone}, ${startsOn ?? '…'} to ${goLiveOn ?? '…'}`] : []
  const agreed = Object.entries(tolerances).map(
    ([of, { attention, critical }]) => `${key}: ${of}=${attention},${critical}`,
  )
  return [...project, ...agreed]
}
