import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DaylightError } from '../contract/errors.ts'
import { naturalOrder } from '../contract/natural-order.ts'
import { botVendors, type BotForm, type BotVendor } from '../contract/surveys/forms.ts'
import type { BotLine } from '../contract/surveys/views.ts'
import { createCodec } from '../platform/codec.ts'
import type { Database, Transaction } from '../platform/database.ts'
import type { Sealer } from '../platform/sealer.ts'
import type { Granted } from '../projects/granted.ts'
import { isVendorsAddress } from './bots/vendors.ts'
import type { OutboxServices } from './outbox-services.ts'

const accessSchema = z.object({ vendor: z.enum(botVendors), url: z.string(), secret: z.string().nullable() })
/** What a vendor gave: the address with its key, and the signing secret. */
export type BotAccess = z.infer<typeof accessSchema>

/** What is sealed of a bot, before it is. */
export const botAccessCodec = createCodec({ name: "bot's address", schema: accessSchema })

/** Prisma's name for what breaks a unique index. */
const uniqueViolation = 'P2002'

const placeOf = (projectId: number, name: string) => `bot ${projectId} ${name}`

/** The bots of a project by name; their addresses and secrets never leave the server. */
export async function listBots({ id: projectId }: Granted, database: Transaction): Promise<BotLine[]> {
  const bots = await database.groupBot.findMany({ where: { projectId } })
  bots.sort((a, b) => naturalOrder()(a.name, b.name))
  return bots.map(({ id, name, vendor }) => ({ id, name, vendor: vendor as BotVendor }))
}

/** Adds a bot; `invalid` for an address that is not its vendor's, `conflict` for a name that the project has. */
export async function addBot(
  { id: projectId }: Granted<'manageSurveys'>,
  { database, sealer }: Pick<OutboxServices, 'database' | 'sealer'>,
  form: BotForm,
): Promise<void> {
  const { vendor, name, url, secret } = form
  if (!isVendorsAddress(vendor, url))
    throw new DaylightError('invalid', 'This is not an address that the vendor gives to bots', { path: 'url' })
  const access: BotAccess = { vendor, url, secret: secret ?? null }
  const sealed = sealer.seal(botAccessCodec.encode(access), placeOf(projectId, name))
  try {
    await database.groupBot.create({ data: { projectId, vendor, name, sealed } })
  } catch (error) {
    if ((error as { code?: string }).code !== uniqueViolation) throw error
    throw new DaylightError('conflict', 'There is a bot of this name', { path: 'name' })
  }
}

/** Removes a bot; what is queued for its group is refused. `not_found` for one that the project does not have. */
export async function removeBot(
  { id: projectId }: Granted<'manageSurveys'>,
  { database }: Pick<OutboxServices, 'database'>,
  id: string,
): Promise<void> {
  const { count } = await database.groupBot.deleteMany({ where: { id, projectId } })
  if (count === 0) throw new DaylightError('not_found', 'No such bot')
}

const openAccess = (sealer: Sealer, { sealed, projectId, name }: { sealed: string; projectId: number; name: string }) =>
  botAccessCodec.decode(sealer.open(sealed, placeOf(projectId, name)))

/** How to reach a group; null when its bot was removed. */
export async function findBotAccess(database: Database, sealer: Sealer, id: string): Promise<BotAccess | null> {
  const bot = await database.groupBot.findUnique({ where: { id } })
  return bot && openAccess(sealer, bot)
}

/** What stands for a bot wherever it is used: its vendor knows one address, however many projects write to it. */
export const botMark = (sealer: Sealer, bot: Parameters<typeof openAccess>[1]): string =>
  createHash('sha256').update(openAccess(sealer, bot).url).digest('base64url')
