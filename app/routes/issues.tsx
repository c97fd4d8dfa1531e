import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { IssuesPage } from '~/boards/issues/issues-page'
import { firstRows } from '~/lib/first-rows'
import { loadOrKeep, useShown } from '~/lib/load-or-keep'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { useAllRows } from '~/lib/use-all-rows'
import { useTranslation } from '~/lib/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'

export const handle: PageHandle = { title: 'nav.issues' }

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, async (backend, scope) => firstRows(await backend.listIssues(scope, args.params.project!)))
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
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.issues')} />
      <RowsAreToday />
      <IssuesPage board={board} issues={issues} />
    </>
  )
}
