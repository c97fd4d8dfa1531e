import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { milestone } from './fact'
import { PlanPage } from './plan-page'

export const handle: PageHandle = { title: milestone.page.name }

export default function Plan() {
  const { board } = useProject()
  return <PlanPage board={board} />
}
