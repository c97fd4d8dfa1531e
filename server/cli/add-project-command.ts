import type { Command } from 'commander'
import { newProjectSchema } from '../contract/setup.ts'
import { addProject } from '../identity/add-project.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

/** `daylight project add KEY` */
export function addProjectCommand(project: Command, context: CommandContext) {
  project
    .command('add')
    .description('add a project to a customer')
    .argument('<KEY>', 'how addresses name it, such as erp-rollout')
    .requiredOption('--customer <KEY>', 'the customer it is for')
    .requiredOption('--name <NAME>', 'as people read it')
    .requiredOption('--time-zone <ZONE>', 'cuts the days of every chart, such as Asia/Shanghai')
    .option('--starts-on <DAY>', 'such as 2026-03-02')
    .option('--go-live-on <DAY>', 'such as 2026-12-01')
    .action(async (key: string, options: object) => {
      const typed = parseOptions(newProjectSchema, { key, ...options }, 'key')
      const added = await withStore(context.io.env, ({ database }) => addProject(operatorScope(), database, typed))
      context.finish({ json: added, lines: [`project ${added.key} of ${added.customer}: ${added.name}`] })
    })
}
