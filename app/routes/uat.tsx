import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams, type ClientLoaderFunctionArgs } from '@remix-run/react'
import { useEffect } from 'react'
import { ask } from '~/backend.server'
import { UatPage } from '~/boards/uat/uat-page'
import { keepShown, loadOrKeep } from '~/lib/load-or-keep'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { useTranslation } from '~/lib/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'

export const handle: PageHandle = { title: 'nav.uat' }

export async function loader(args: LoaderFunctionArgs) {
  return { tests: await ask(args, (backend, scope) => backend.listTests(scope, args.params.project!)) }
}

const partOf = (project: string | undefined) => `uat ${project}`

export const clientLoader = ({ params, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(partOf(params.project), () => serverLoader<typeof loader>())

export default function Uat() {
  const answer = useLoaderData<typeof loader>()
  const part = partOf(useParams().project)
  useEffect(() => keepShown(part, answer), [part, answer])
  const { board } = useProject()
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.uat')} />
      <RowsAreToday />
      <UatPage board={board} tests={answer.tests} />
    </>
  )
}
