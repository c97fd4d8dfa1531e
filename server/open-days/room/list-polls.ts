import type { PollDesign } from '../../contract/open-days/slides.ts'
import type { PollView } from '../../contract/open-days/views.ts'
import type { OpenDayTools } from '../open-day-tools.ts'

interface Row {
  id: string
  design: string
  state: PollView['state']
  option: string | null
  votes: number
}

/** The polls in their order with the votes so far: for those who lead through them. */
export async function listAllPolls({ sql }: OpenDayTools, openDayId: number): Promise<PollView[]> {
  const rows = await sql.all<Row>(
    `SELECT p.id, p.design, p.state, v.option, COUNT(v.option) AS votes
     FROM poll p LEFT JOIN poll_vote v ON v.poll_id = p.id
     WHERE p.open_day_id = ? GROUP BY p.id, p.design, p.state, p.place, v.option ORDER BY p.place, p.id`,
    openDayId,
  )
  const polls = new Map<string, PollView>()
  for (const { id, design, state, option, votes } of rows) {
    const poll = polls.get(id) ?? emptyPoll(id, JSON.parse(design) as PollDesign, state)
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
export const listShownPolls = async (tools: OpenDayTools, openDayId: number): Promise<PollView[]> =>
  (await listAllPolls(tools, openDayId)).map((poll) => ({
    ...poll,
    votes: poll.state === 'closed' ? poll.votes : null,
  }))
