import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { ActionsPage } from './actions-page'
import { action } from './fact'

export const handle: PageHandle = { title: action.page.name }

export default function Actions() {
  const { board } = useProject()
  return <ActionsPage board={board} />
}
