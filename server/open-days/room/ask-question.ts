import { DaylightError } from '../../contract/errors.ts'
import type { AskForm } from '../../contract/open-days/room.ts'
import type { Transaction } from '../../platform/database.ts'
import type { Services } from '../../services/services.ts'
import { planCodec } from '../day/open-day-codecs.ts'
import { submissionId } from '../day/submission-id.ts'
import { whileHeld } from '../day/while-open.ts'
import { countChange } from '../talk/count-change.ts'
import type { Participant } from './find-room.ts'

const each = 20
const everyMs = 10_000

/**
 * Asks a question, which a moderator sees first where the open day is moderated; one that is sent again under its key is
 * there already. `invalid` without a name where names are
 * asked for, `rate_limited` after another one within ten seconds, after twenty altogether, or too many from one address.
 */
export async function askQuestion(
  services: Pick<Services, 'clock' | 'database' | 'limits' | 'rooms'>,
  { id, openDay, name: joinedAs }: Participant,
  form: AskForm,
  address: string,
): Promise<void> {
  const { moderated, anonymous } = planCodec.decode(openDay.plan)
  const name = form.name ?? (anonymous ? null : joinedAs)
  if (!name && !anonymous) throw new DaylightError('invalid', 'Questions are asked by name here', { path: 'name' })
  const now = services.clock()
  const question = submissionId(id, form.once)
  const isThere = async (database: Transaction) =>
    question !== undefined && (await database.roomQuestion.count({ where: { id: question } })) > 0
  if (await isThere(services.database)) return
  // Before anything is locked: whoever sends thousands keeps nobody waiting.
  await refuseTooMany(services.database, id, now)
  await whileHeld(services, openDay.id, async (transaction) => {
    // Who asks twice at the same time waits here for the first.
    await transaction.$executeRaw`UPDATE participant SET name = name WHERE id = ${id}`
    if (await isThere(transaction)) return
    await refuseTooMany(transaction, id, now)
    await services.limits.ask(openDay.id, address)
    const state = moderated ? 'waiting' : 'shown'
    await transaction.roomQuestion.create({
      data: {
        id: question,
        openDayId: openDay.id,
        participantId: id,
        name,
        text: form.text,
        state,
        askedAt: new Date(now),
      },
    })
  })
  await countChange(services, openDay.id, 'questions')
}

async function refuseTooMany(database: Transaction, participantId: string, now: number): Promise<void> {
  const asked = await database.roomQuestion.findMany({
    where: { participantId },
    select: { askedAt: true },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
  })
  const wait = asked[0] ? asked[0].askedAt.getTime() + everyMs - now : 0
  if (asked.length >= each) throw new DaylightError('rate_limited', 'You have asked many questions already')
  if (wait > 0)
    throw new DaylightError('rate_limited', 'One question at a time', { retryAfterSeconds: Math.ceil(wait / 1000) })
}
