import type { Command } from 'commander'
import { operatorScope } from '../identity/scope.ts'
import { customerSettingSchema } from '../contract/setup.ts'
import { setCustomer } from '../identity/set-customer.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions, requireSomething } from './parse-options.ts'
import { withStore } from './with-store.ts'

/** `daylight customer set KEY` */
export function setCustomerCommand(customer: Command, context: CommandContext) {
  customer
    .command('set')
    .description('change a customer; its boards show it from the next look on')
    .argument('<KEY>', 'the key of the customer')
    .option('--name <NAME>', 'as people read it')
    .option('--time-zone <ZONE>', 'such as Asia/Shanghai')
    .option('--brand-color <COLOR>', 'the colour of its boards, such as #0a7cff')
    .action(async (key: string, options: object) => {
      requireSomething(options)
      const typed = parseOptions(customerSettingSchema, { key, ...options }, 'key')
      const set = await withStore(context.io.env, ({ database }) => setCustomer(operatorScope(), database, typed))
      context.finish({ json: set, lines: [`customer ${set.key}: ${set.name}, ${set.timeZone}`] })
    })
}
