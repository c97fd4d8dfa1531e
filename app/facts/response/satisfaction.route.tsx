import { useProject } from '~/reader/project-context'
import type { PageHandle } from '~/words/page-title'
import { CommitmentsCard } from '../commitment/commitments-card'
import { response } from './fact'
import { SatisfactionPage } from './satisfaction-page'

export const handle: PageHandle = { title: response.page.name }

export default function Satisfaction() {
  const { board } = useProject()
  return (
    <SatisfactionPage board={board}>
      <CommitmentsCard board={board} />
    </SatisfactionPage>
  )
}
