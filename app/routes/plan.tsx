import { PlanPage } from '~/boards/plan/plan-page'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'

export const handle: PageHandle = { title: 'nav.plan' }

export default function Plan() {
  const { board } = useProject()
  return <PlanPage board={board} />
}
