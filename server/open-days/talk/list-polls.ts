import type { PollDesign } from '../../contract/open-days/slides.ts'
import type { PollView } from '../../contract/open-days/views.ts'
import type { Services } from '../../services/services.ts'
import { pollCodec } from '../day/open-day-codecs.ts'

interface Row {
  id: string
  design: string
  state: PollView['state']
  option: string | null
  votes: number
}

/** The polls in their order with the votes so far: for those who lead through them. */
export async function listAllPolls({ sql }: Pick<Services, 'sql'>, openDayId: number): Promise<PollView[]> {
  const rows = await sql.all<Row>(
    `SELECT p.id, p.design, p.state, v.option, COUNT(v.option) AS votes
     FROM poll p LEFT JOIN poll_vote v ON v.open_day_id = p.open_day_id AND v.poll_id = p.id
     WHERE p.open_day_id = ? GROUP BY p.id, p.design, p.state, p.place, v.option ORDER BY p.place, p.id`,
    openDayId,
  )
  const polls = new Map<string, PollView>()
  for (const { id, design, state, option, votes } of rows) {
    const poll = polls.get(id) ?? emptyPoll(id, pollCodec.decode(design), state)
    if (option !== null && poll.votes && option in poll.votes) {
      poll.votes[option] = votes
      poll.total += votes
    }
    polls.set(id, poll)
  }
  return [...polls.values()]
}

const emptyPoll = (id: string, design: PollDesign, state: PollView['state']): PollView => ({
  id,
  design,
  state,
  votes: Object.fromEntries(design.options.map((option) => [option.id, 0])),
  total: 0,
  mine: null,
})

/** What everyone may see: how a poll went only once it is closed, so that nobody follows a crowd. */
export const listShownPolls = async (services: Pick<Services, 'sql'>, openDayId: number): Promise<PollView[]> =>
  (await listAllPolls(services, openDayId)).map((poll) => ({
    ...poll,
    votes: poll.state === 'closed' ? poll.votes : null,
  }))
