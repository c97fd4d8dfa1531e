import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { UatPage } from '~/boards/uat/uat-page'
import { firstRows } from '~/lib/first-rows'
import { loadOrKeep, useShown } from '~/lib/load-or-keep'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { useAllRows } from '~/lib/use-all-rows'
import { useTranslation } from '~/lib/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'

export const handle: PageHandle = { title: 'nav.uat' }

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, async (backend, scope) => firstRows(await backend.listTests(scope, args.params.project!)))
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('uat', args)

export default function Uat() {
  const first = useShown<typeof loader>('uat')
  const { board } = useProject()
  const tests = useAllRows(
    first,
    `/projects/${encodeURIComponent(board.project.key)}/uat/rows`,
    board.revision ?? board.version,
  )
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.uat')} />
      <RowsAreToday />
      <UatPage board={board} tests={tests} />
    </>
  )
}
