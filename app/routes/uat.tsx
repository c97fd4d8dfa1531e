import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ClientLoaderFunctionArgs } from '@remix-run/react'
import { ask } from '~/backend.server'
import { UatPage } from '~/boards/uat/uat-page'
import { loadOrKeep, useShown } from '~/lib/load-or-keep'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'
import { useTranslation } from '~/lib/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { RowsAreToday } from '~/ui/rows-are-today'

export const handle: PageHandle = { title: 'nav.uat' }

export async function loader(args: LoaderFunctionArgs) {
  return { tests: await ask(args, (backend, scope) => backend.listTests(scope, args.params.project!)) }
}

export const clientLoader = (args: ClientLoaderFunctionArgs) => loadOrKeep<typeof loader>('uat', args)

export default function Uat() {
  const { tests } = useShown<typeof loader>('uat')
  const { board } = useProject()
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t('nav.uat')} />
      <RowsAreToday />
      <UatPage board={board} tests={tests} />
    </>
  )
}
