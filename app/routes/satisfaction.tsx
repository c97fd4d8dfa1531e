import { SatisfactionPage } from '~/boards/satisfaction/satisfaction-page'
import { useProject } from '~/lib/project-context'
import type { PageHandle } from '~/lib/page-title'

export const handle: PageHandle = { title: 'nav.satisfaction' }

export default function Satisfaction() {
  const { board } = useProject()
  return <SatisfactionPage board={board} />
}
