import type { BoardDifference, BoardView, OwnActions } from '#contract/board'

/** A query's data, and the server's time; null where it is refused: the loader says why. */
async function ask<Data>(query: string, input: object): Promise<{ data: Data; at: string } | null> {
  const answer = await fetch(`/api/trpc/${query}?input=${encodeURIComponent(JSON.stringify(input))}`)
  if (!answer.ok) return null
  const { result } = (await answer.json()) as { result: { data: Data } }
  return { data: result.data, at: new Date(answer.headers.get('date') ?? Date.now()).toISOString() }
}

/** The same of a project, with names and titles in the language of the page. */
const askInScript = <Data>(query: string, project: string) =>
  ask<Data>(query, { project, language: document.documentElement.lang })

/**
 * The board as it is now, and the server's time, from the answer that the server keeps ready for everyone who looks at
 * the same board: when a project changes, all of them ask at once.
 */
export async function lookAgain(project: string): Promise<{ board: BoardView; loadedAt: string } | null> {
  const answer = await askInScript<BoardView>('board.forPages', project)
  return answer && { board: answer.data, loadedAt: answer.at }
}

/** What the overview has beside the board, as it is now: what changed, and what is the reader's own. */
export async function lookForChanges(
  project: string,
): Promise<{ difference: BoardDifference | null; own: OwnActions | null } | null> {
  const [changes, own] = await Promise.all([
    askInScript<BoardDifference | null>('board.differenceForPages', project),
    ask<OwnActions>('board.ownActions', { project }),
  ])
  return changes && own && { difference: changes.data, own: own.data }
}
