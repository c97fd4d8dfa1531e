import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ask } from '~/backend.server'
import { useTranslation } from '~/words/use-translation'
import type { PageHandle } from '~/words/page-title'
import { BackLink } from '~/ui/back-link'
import { OpenLink } from '~/workshop/results/open-link'

export const handle: PageHandle = { title: 'nav.surveyLink' }

export async function loader(args: LoaderFunctionArgs) {
  const { project, survey } = args.params
  const { key, title, closesOn, anonymous, openLink } = await ask(args, ({ surveys }, scope) =>
    surveys.getResults(scope, project!, survey!),
  )
  if (!openLink) throw new Response(null, { status: 404 })
  return { survey: { key, title, closesOn, anonymous }, link: openLink }
}

export default function SurveyLink() {
  const { survey, link } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <>
      <BackLink to={`surveys/${survey.key}`}>{t('surveys.survey')}</BackLink>
      <OpenLink survey={survey} link={link} />
    </>
  )
}
