import { useOutletContext } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ProjectContext } from '~/reader/project-context'
import { Facts } from './facts'

/** The heading of a page and the sentence that sums it up; on paper, where the header is not, also whose page it is. */
export function PageHeading({ title, lead }: { title: string; lead?: ReactNode }) {
  const project = useOutletContext<ProjectContext | undefined>()?.board.project
  return (
    <div className="mb-5 wide:mb-7">
      {project ? (
        <p className="mb-1.5 hidden text-[13px]/5 text-ink-soft print:block">
          <Facts of={[project.name, project.customer]} />
        </p>
      ) : null}
      <h1 className="headline">{title}</h1>
      {lead ? <p className="mt-1.5 max-w-180 text-pretty text-ink-soft">{lead}</p> : null}
    </div>
  )
}
