import { DaylightError } from '../../contract/errors.ts'
import type { DeckPoll, PollDesign } from '../../contract/open-days/slides.ts'
import type { Transaction } from '../../platform/database.ts'
import { pollCodec } from '../day/open-day-codecs.ts'

const choicesOf = ({ options }: PollDesign) => JSON.stringify(options.map(({ id }) => id).sort())

/**
 * Makes an open day's polls those of its deck. `conflict` where a poll that was voted on would get other choices; one
 * that was voted on and left out stays with its votes, as they were given.
 */
export async function savePolls(transaction: Transaction, openDayId: number, polls: readonly DeckPoll[]) {
  const known = await transaction.poll.findMany({
    where: { openDayId },
    include: { _count: { select: { votes: true } } },
  })
  for (const [place, { id, ...given }] of polls.entries()) {
    const design = pollCodec.encode(given)
    const before = known.find((poll) => poll.id === id)
    if (before) {
      if (before._count.votes > 0 && choicesOf(pollCodec.decode(before.design)) !== choicesOf(given))
        throw new DaylightError('conflict', 'This poll was voted on', { path: `polls.${place}.options` })
      await transaction.poll.update({ where: { openDayId_id: { openDayId, id } }, data: { design, place } })
    } else await transaction.poll.create({ data: { id, openDayId, design, place } })
  }
  const left = known.filter(({ id, _count }) => _count.votes === 0 && !polls.some((poll) => poll.id === id))
  await transaction.poll.deleteMany({ where: { openDayId, id: { in: left.map(({ id }) => id) } } })
}
