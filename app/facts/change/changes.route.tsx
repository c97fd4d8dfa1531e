import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { ChangesPage } from './changes-page'
import { change } from './fact'

export const handle: PageHandle = { title: change.page.name }

export default function Changes() {
  const { board } = useProject()
  return <ChangesPage board={board} />
}
