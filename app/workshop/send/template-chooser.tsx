import type { SurveyDeskView } from '#contract/surveys/views'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import { TemplateList } from '../desk/template-list'

/** Which template is to be sent. */
export function TemplateChooser({ desk }: { desk: SurveyDeskView }) {
  const { t } = useTranslation()
  return (
    <>
      <BackLink to="surveys">{t('nav.surveys')}</BackLink>
      <PageHeading title={t('surveys.send.choose')} lead={t('surveys.send.chooseLead')} />
      <Card id="templates" title={t('surveys.desk.templates')}>
        <TemplateList templates={desk.templates} bots={desk.bots} />
      </Card>
    </>
  )
}
