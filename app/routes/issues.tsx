import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useEffect } from 'react'
import { ask } from '~/backend.server'
import { IssuesPage } from '~/boards/issues/issues-page'
import { keepShown, loadOrKeep } from '~/lib/load-or-keep'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { useTranslation } from '~/lib/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'

export const handle: PageHandle = { title: 'nav.issues' }

export async function loader(args: LoaderFunctionArgs) {
  return { issues: await ask(args, (backend, scope) => backend.listIssues(scope, args.params.project!)) }
}

const partOf = (project: string | undefined) => `issues ${project}`

export const clientLoader = ({ params, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(partOf(params.project), () => serverLoader<typeof loader>())

export default function Issues() {
  const answer = useLoaderData<typeof loader>()
  const part = partOf(useParams().project)
  useEffect(() => keepShown(part, answer), [part, answer])
  const { board } = useProject()
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.issues')} />
      <RowsAreToday />
      <IssuesPage board={board} issues={answer.issues} />
    </>
  )
}
