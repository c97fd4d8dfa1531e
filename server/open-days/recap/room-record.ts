import type { Audience } from '../../board/assemble-board.ts'
import { limits } from '../../contract/limits.ts'
import { naturalOrder } from '../../contract/natural-order.ts'
import type { Reaction } from '../../contract/open-days/reactions.ts'
import type { PollView, PulseMean, QuestionView, RecapView } from '../../contract/open-days/views.ts'
import type { Services } from '../../services/services.ts'
import { listAllPolls } from '../talk/list-polls.ts'
import { listAllQuestions, listShownQuestions } from '../talk/list-questions.ts'
import { readReactions } from '../talk/live-room.ts'

type Read = Pick<Services, 'database'>
type Place = { id: number }

/** The questions that this audience may see, most votes first. */
export async function recordQuestions(
  services: Pick<Services, 'sql'>,
  { id }: Place,
  audience: Audience,
): Promise<QuestionView[]> {
  if (audience === 'customer') return listShownQuestions(services, id)
  return (await listAllQuestions(services, id)).filter(({ state }) => state !== 'dismissed')
}

/** The polls that were put to the room, with every vote. */
export const recordPolls = async (services: Pick<Services, 'sql'>, { id }: Place): Promise<PollView[]> =>
  (await listAllPolls(services, id)).filter(({ state }) => state === 'closed')

/** Who was invited, said yes and came. */
export async function recordAttendance({ database }: Read, { id }: Place, audience: Audience) {
  const where = { openDayId: id }
  const [invited, accepted, joined, named] = await Promise.all([
    database.attendee.count({ where }),
    database.attendee.count({ where: { ...where, reply: 'accepted' } }),
    database.participant.count({ where }),
    audience === 'team' ? database.participant.findMany({ where: { ...where, name: { not: null } } }) : [],
  ])
  return { invited, accepted, joined, names: named.map(({ name }) => name!).sort(naturalOrder()) }
}

/** The mean of each of the two scores; of fewer than five nobody learns more than how many they were. */
export async function recordPulse({ database }: Read, { id }: Place): Promise<RecapView['pulse']> {
  const given = await database.pulse.findMany({ where: { participant: { openDayId: id } } })
  const mean = (question: 'useful' | 'confident'): PulseMean => {
    const scores = given.flatMap((pulse) => pulse[question] ?? [])
    const sum = scores.reduce((total, score) => total + score, 0)
    return { mean: scores.length >= limits.answersForBreakdown ? sum / scores.length : null, n: scores.length }
  }
  return { useful: mean('useful'), confident: mean('confident') }
}

/** How often each reaction was sent. */
export async function recordReactions({ database }: Read, { id }: Place): Promise<Record<Reaction, number>> {
  const room = await database.room.findUnique({ where: { openDayId: id }, select: { reactions: true } })
  return readReactions(room?.reactions ?? '{}')
}
