import { Link, Outlet, useParams } from '@remix-run/react'
import { useProject, withAsOf } from '~/reader/project-context'
import { useTranslation } from '~/words/use-translation'
import { Problem } from '~/ui/problem'

/** Whatever page of the project is asked for. */
export default function ProjectPage() {
  return <Outlet context={useProject()} />
}

/** A page that fails or does not exist leaves the project around it as it is. */
export function ErrorBoundary() {
  const { t } = useTranslation()
  const { asOf } = useProject()
  const { project = '' } = useParams()
  return (
    <div className="py-6 wide:py-12">
      <Problem
        wayOut={
          <Link
            to={withAsOf(`/projects/${encodeURIComponent(project)}`, asOf)}
            className="link flex min-h-11 items-center"
          >
            {t('problem.overview')}
          </Link>
        }
      />
    </div>
  )
}
