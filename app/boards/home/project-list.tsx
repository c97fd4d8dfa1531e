import type { ProjectSummary } from '#contract/board'
import { useTranslation } from '~/words/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { EmptyState } from '~/ui/empty-state'
import { ProjectLine } from './project-line'

/** A line per project, the one that needs attention first. */
export function ProjectList({ projects }: { projects: ProjectSummary[] }) {
  const { t } = useTranslation()
  if (projects.length === 0)
    return (
      <>
        <PageHeading title={t('home.title')} />
        <EmptyState title={t('home.empty')} more={t('home.emptyMore')} />
      </>
    )
  return (
    <>
      <PageHeading title={t('home.title')} lead={t('home.lead')} />
      <ul className="border-t border-line">
        {projects.map((summary) => (
          <ProjectLine key={summary.project.key} summary={summary} />
        ))}
      </ul>
    </>
  )
}
