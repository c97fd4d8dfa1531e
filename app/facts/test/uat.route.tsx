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
import { test } from './fact'
import { sayUat } from './say-uat'
import { UatPage } from './uat-page'

export const handle: PageHandle = { title: test.page.name }

/** See `routes/project.tsx`. */
export const isShared = true

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, async (backend, scope) =>
    firstRows(await backend.listTests(scope, args.params.project!), args.request),
  )
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
  const words = useWords()
  return (
    <>
      <PageHeading title={words.t(test.page.name)} lead={sayUat(words, board)} />
      <RowsAreToday />
      <UatPage board={board} tests={tests} />
    </>
  )
}
