import { Overview } from '~/boards/overview/overview'
import { EmptyProject } from '~/boards/overview/empty-project'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'

export const handle: PageHandle = { title: 'nav.overview' }

export default function ProjectOverview() {
  const { board, can } = useProject()
  return board.version === 0 ? <EmptyProject board={board} can={can} /> : <Overview board={board} />
}
