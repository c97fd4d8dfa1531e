import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { firstRows } from '~/live/first-rows'
import { loadOrKeep, useShown } from '~/live/load-or-keep'
import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { useAllRows } from '~/live/use-all-rows'
import { useWords } from '~/words/say'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'
import { issue } from './fact'
import { IssuesPage } from './issues-page'
import { issuesSummary } from './issues-summary'

export const handle: PageHandle = { title: issue.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, async (backend, scope) =>
    firstRows(await backend.listIssues(scope, args.params.project!), args.request),
  )
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('issues', args)

export default function Issues() {
  const first = useShown<typeof loader>('issues')
  const { board } = useProject()
  const issues = useAllRows(
    first,
    `/projects/${encodeURIComponent(board.project.key)}/issues/rows`,
    board.revision ?? board.version,
  )
  const words = useWords()
  return (
    <>
      <PageHeading
        title={words.t(issue.page.name)}
        lead={board.issues.total > 0 ? issuesSummary(words, board) : undefined}
      />
      <RowsAreToday />
      <IssuesPage board={board} issues={issues} />
    </>
  )
}
