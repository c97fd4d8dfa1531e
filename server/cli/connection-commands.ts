import type { Command } from 'commander'
import { z } from 'zod'
import { addConnection, newConnectionSchema } from '../connections/add-connection.ts'
import {
  pauseConnection,
  removeConnection,
  resumeConnection,
  rotateConnection,
  setConnection,
} from '../connections/change-connection.ts'
import { listConnections, type ConnectionView } from '../connections/list-connections.ts'
import { tryDelivery, type TriedDelivery } from '../connections/try-delivery.ts'
import type { Hint } from '../connectors/connector.ts'
import { toolNames } from '../connectors/registry.ts'
import { operatorScope } from '../identity/scope.ts'
import type { CommandContext } from './command-context.ts'
import { parseOptions } from './parse-options.ts'
import { readInputFile, readJsonFile } from './read-input-file.ts'
import { withConnections } from './with-connections.ts'

const scope = operatorScope()
const collect = (value: string, earlier: string[] = []) => [...earlier, value]
const { secret, settings } = newConnectionSchema.shape
const rotateSchema = z.object({ secret, address: z.boolean().optional() })
const settingsSchema = z.object({ settings })

/** `daylight connection …` */
export function connectionCommands(connection: Command, context: CommandContext) {
  const { io } = context
  connection
    .command('add')
    .description('connect a tool: prints the address for its webhooks and the secret, once')
    .requiredOption('--tool <TOOL>', toolNames.join(', '))
    .requiredOption('--project <KEY>', 'the project that it feeds')
    .option('--source <NAME>', 'what people read as its name (default: the tool)')
    .option('--secret <SECRET>', 'the secret that the tool signs with; made where it takes one of ours')
    .option('--settings <FILE>', 'JSON: how what it sends is read')
    .option('--visibility <WHO>', 'customer or internal: what its updates are when they do not say')
    .action(async ({ settings: file, ...options }: Record<string, string | undefined>) => {
      const typed = parseOptions(newConnectionSchema, { ...options, settings: file && (await readJsonFile(io, file)) })
      const added = await withConnections(io.env, (services) => addConnection(scope, services, typed))
      const lines = [added.connection, added.url, ...(added.secret === null ? [] : [added.secret])]
      context.finish({ json: { ...added }, lines })
      if (!context.json) io.complain('Keep the address and the secret now: neither can be shown again.')
    })
  connection
    .command('list')
    .description('show every connection, what it brought, and which values no table has')
    .action(async () => {
      const connections = await withConnections(io.env, (services) => listConnections(scope, services))
      context.finish({ json: { connections }, lines: connections.flatMap(linesOf) })
    })
  connection
    .command('test')
    .description('say what a delivery would become, and write nothing')
    .argument('<ID>', 'the connection')
    .argument('<FILE>', 'the body as the tool sends it; - reads standard input')
    .option('--header <LINE>', 'a header that comes with it, "Name: value"; may be repeated', collect)
    .action(async (id: string, file: string, { header = [] }: { header?: string[] }) => {
      const delivery = { body: await readInputFile(io, file), headers: headersOf(header) }
      const tried = await withConnections(io.env, (services) => tryDelivery(scope, services, id, delivery))
      context.finish({ json: { ...tried }, lines: linesOfTried(tried), exitCode: tried.reason === null ? 0 : 1 })
    })
  connection
    .command('set')
    .description('read what arrives by other settings, and again what could not be read')
    .argument('<ID>', 'the connection')
    .requiredOption('--settings <FILE>', 'JSON: how what it sends is read')
    .action(async (id: string, { settings: file }: { settings: string }) => {
      const typed = parseOptions(settingsSchema, { settings: await readJsonFile(io, file) })
      await withConnections(io.env, (services) => setConnection(scope, services, id, typed.settings))
      context.finish({ json: { connection: id }, lines: [`${id} is read by these settings`] })
    })
  connection
    .command('rotate')
    .description('make or set another secret; the one before holds for a week more')
    .argument('<ID>', 'the connection')
    .option('--secret <SECRET>', 'the secret that the tool signs with')
    .option('--address', 'another address too: the one before is nobody’s at once')
    .action(async (id: string, options: Record<string, unknown>) => {
      const typed = parseOptions(rotateSchema, options)
      const rotated = await withConnections(io.env, (services) => rotateConnection(scope, services, id, typed))
      context.finish({ json: { ...rotated }, lines: [rotated.url, rotated.secret].filter((line) => line !== null) })
    })
  const simple = [
    ['remove', 'take its address away; what it sent stays', removeConnection],
    ['pause', 'keep what arrives, and read nothing', pauseConnection],
    ['resume', 'read what arrives, and what was kept meanwhile', resumeConnection],
  ] as const
  for (const [name, description, change] of simple)
    connection
      .command(name)
      .description(description)
      .argument('<ID>', 'the connection')
      .action(async (id: string) => {
        await withConnections(io.env, (services) => change(scope, services, id))
        context.finish({ json: { connection: id }, lines: [`${name}: ${id}`] })
      })
}

/** What each hint means to who sets a connection up. */
const hintWords: Record<Hint, string> = {
  'no-state': 'the tool says that something changed and not all of what: let it send more fields where it can',
  'no-key': 'the tool names nothing by which the thing is known here',
  'no-time': 'nothing says when it became true: it is dated when it arrived, and the same body counts once',
  'no-question': 'no question of it has an entry in the settings',
}

/** Headers as somebody types them; what has no colon names nothing. */
const headersOf = (typed: readonly string[]) =>
  Object.fromEntries(
    typed.map((line) => {
      const at = line.includes(':') ? line.indexOf(':') : line.length
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]
    }),
  )

function linesOf(one: ConnectionView): string[] {
  const { connection, tool, project, source, deliveries, waiting, unread, reason, notMapped } = one
  const paused = one.paused ? ', paused' : ''
  return [
    `${connection}  ${tool} -> ${project} as ${source}${paused}: ${deliveries} deliveries, ${waiting} waiting, ${unread} not read`,
    ...(reason === null ? [] : [`  not read: ${reason}`]),
    ...notMapped.map(({ field, value, count }) => `  no entry for ${field} ${JSON.stringify(value)}: ${count}`),
  ]
}

function linesOfTried({ signature, updates, ignored, refused, notMapped, hints, reason }: TriedDelivery): string[] {
  return [
    ...(signature === null ? [] : [`signature: ${signature}`]),
    ...(reason === null ? [] : [`cannot be read: ${reason}`]),
    ...updates.map((update) => JSON.stringify(update)),
    ...refused.map(({ id, path, message }) => `would be quarantined: ${id}: ${path ? `${path}: ` : ''}${message}`),
    `ignored: ${ignored}`,
    ...notMapped.map(({ field, value }) => `no entry for ${field} ${JSON.stringify(value)}`),
    ...hints.map((hint) => `note: ${hintWords[hint]}`),
  ]
}
