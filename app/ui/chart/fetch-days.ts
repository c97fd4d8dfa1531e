import type { BoardView } from '#contract/board'

/** A daily history of a board whole, of which a page has a few days; of the day that is looked back to where `isPast`. */
export async function fetchDays<Entry>(history: string, { project, today }: BoardView, isPast: boolean) {
  const query = isPast ? `?asOf=${today}` : ''
  const answer = await fetch(`/projects/${encodeURIComponent(project.key)}/${history}/rows${query}`)
  if (!answer.ok || answer.redirected) throw new Error(`${history} answered ${answer.status}`)
  return (await answer.json()) as Entry[]
}
