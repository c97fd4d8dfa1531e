import type { Command } from 'commander'
import { newCustomerSchema } from '../contract/setup.ts'
import { addCustomer } from '../identity/add-customer.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { withStore } from './with-store.ts'

/** `daylight customer add KEY` */
export function addCustomerCommand(customer: Command, context: CommandContext) {
  customer
    .command('add')
    .description('add a customer')
    .argument('<KEY>', 'how addresses name it, such as acme')
    .requiredOption('--name <NAME>', 'as people read it')
    .requiredOption('--time-zone <ZONE>', 'such as Asia/Shanghai')
    .option('--brand-color <COLOR>', 'the colour of its boards, such as #0a7cff')
    .action(async (key: string, options: object) => {
      const typed = parseOptions(newCustomerSchema, { key, ...options }, 'key')
      const added = await withStore(context.io.env, ({ database }) => addCustomer(operatorScope(), database, typed))
      context.finish({ json: added, lines: [`customer ${added.key}: ${added.name}, ${added.timeZone}`] })
    })
}
