import type { BotLine, TemplateLine } from '#contract/surveys/views'
import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { ProjectLink } from '~/ui/project-link'
import { sayRule } from '../rule/say-rule'

/** What can be asked, when it is asked, and how; to be sent or changed. */
export function TemplateList({ templates, bots }: { templates: TemplateLine[]; bots: BotLine[] }) {
  const { t } = useWords()
  return (
    <>
      <ul>
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} bots={bots} />
        ))}
      </ul>
      <p className="border-t border-line pt-1">
        <ProjectLink to="surveys/templates/new" className="link inline-flex min-h-11 items-center">
          {t('surveys.desk.newTemplate')}
        </ProjectLink>
      </p>
    </>
  )
}

function TemplateRow({ template, bots }: { template: TemplateLine; bots: BotLine[] }) {
  const words = useWords()
  const { t, format } = words
  const inBoth = useInBoth()
  const { id, title, occasion, version, questions, rule } = template
  const name = inBoth(title)
  const facts = [
    t('surveys.questionCount', { count: questions, number: format.number(questions) }),
    version > 1 ? t('surveys.versionNumber', { number: format.number(version) }) : null,
    ...sayRule(words, rule, bots),
  ]
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="min-w-0 flex-[1_1_18rem]">
        <p className="font-medium">{name}</p>
        <p className="text-[13px]/5">{t(`surveys.when.${rule.automatic ? occasion : 'manual'}`)}</p>
        <p className="text-[13px]/5 text-ink-soft">
          <Facts of={facts} />
        </p>
      </div>
      <p className="-my-2.5 flex gap-5">
        <ProjectLink
          label={t('surveys.desk.sendOf', { title: name })}
          to={`surveys/new?template=${encodeURIComponent(id)}`}
          className="link flex min-h-11 items-center"
        >
          {t('surveys.desk.sendThis')}
        </ProjectLink>
        <ProjectLink
          label={t('surveys.desk.changeOf', { title: name })}
          to={`surveys/templates/${encodeURIComponent(id)}`}
          className="link flex min-h-11 items-center"
        >
          {t('surveys.desk.change')}
        </ProjectLink>
      </p>
    </li>
  )
}
