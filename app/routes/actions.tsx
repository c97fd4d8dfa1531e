import { ActionsPage } from '~/boards/actions/actions-page'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'

export const handle: PageHandle = { title: 'nav.actions' }

export default function Actions() {
  const { board } = useProject()
  return <ActionsPage board={board} />
}
