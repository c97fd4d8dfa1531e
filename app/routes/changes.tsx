import { ChangesPage } from '~/boards/changes/changes-page'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'

export const handle: PageHandle = { title: 'nav.changes' }

export default function Changes() {
  const { board } = useProject()
  return <ChangesPage board={board} />
}
