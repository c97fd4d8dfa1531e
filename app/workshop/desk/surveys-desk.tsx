import type { SurveyDeskView } from '#contract/surveys/views'
import { useWords } from '~/words/say'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { BotFields } from './bot-form'
import { BotList } from './bot-list'
import { SurveyList } from './survey-list'
import { TemplateList } from './template-list'
import { automaticSummary, deskSummary } from './desk-summary'

/** Everything about surveys at a glance: what runs, what can be asked, what asks by itself, and where it is said. */
export function SurveysDesk({ desk }: { desk: SurveyDeskView }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <PageHeading title={t('nav.surveys')} lead={deskSummary(words, desk)} />
      <p className="mb-5 wide:mb-7">
        <ProjectLink to="surveys/new" className="button">
          {t('surveys.desk.send')}
        </ProjectLink>
      </p>
      <div className="grid gap-4 wide:gap-7">
        <Card id="surveys" title={t('surveys.desk.list')}>
          <SurveyList surveys={desk.surveys} />
        </Card>
        <div className="grid items-start gap-4 wide:gap-7 lg:grid-cols-[1.6fr_1fr]">
          <Card id="templates" title={t('surveys.desk.templates')} summary={automaticSummary(words, desk.templates)}>
            <TemplateList templates={desk.templates} bots={desk.bots} />
          </Card>
          <Card id="bots" title={t('surveys.bots.title')} summary={t('surveys.bots.summary')}>
            <BotList bots={desk.bots} />
            <BotFields />
          </Card>
        </div>
      </div>
    </>
  )
}
