import type { SurveyDeskView, TemplateLine, BotLine } from '#contract/surveys/views'
import { useWords, type Words } from '~/words/say'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { SurveyList } from './survey-list'
import { TemplateList } from './template-list'
import { inLanguage } from '~/words/in-both'
import { Confirm } from '~/ui/form/confirm'
import { botVendors } from '#contract/surveys/forms'
import { useProblemWords } from '~/ui/form/field-problems'
import { FoldedForm } from '~/ui/form/folded-form'
import { InputField } from '~/ui/form/input-field'
import { SelectField } from '~/ui/form/select-field'

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

/** What is open now, and how far it is, in a sentence. */
function deskSummary({ t, language, count, capital }: Words, { surveys }: Pick<SurveyDeskView, 'surveys'>): string {
  const open = surveys.filter(({ state }) => state === 'open')
  const [only] = open
  if (!only) return t(surveys.length ? 'surveys.desk.noneOpen' : 'surveys.desk.noneYet')
  if (open.length === 1) {
    const { title, invited, responded } = only
    return t('surveys.desk.oneOpen', { title: inLanguage(title, language), invited, responded })
  }
  const sum = (of: 'invited' | 'responded') => open.reduce((total, survey) => total + survey[of], 0)
  const facts = { number: count(open.length), invited: sum('invited'), responded: sum('responded') }
  return capital(t('surveys.desk.someOpen', facts))
}

/** How many templates send themselves. */
function automaticSummary({ t, count, capital }: Words, templates: TemplateLine[]): string {
  const automatic = templates.filter(({ occasion, rule }) => rule.automatic && occasion !== 'manual').length
  if (!automatic) return t('surveys.desk.noneAutomatic')
  return capital(t('surveys.desk.automatic', { count: automatic, number: count(automatic) }))
}

/** The group chats that hear of a survey. */
function BotList({ bots }: { bots: BotLine[] }) {
  const { t } = useWords()
  if (bots.length === 0) return <p className="text-[14px]/[22px] text-ink-soft">{t('surveys.bots.none')}</p>
  return (
    <ul>
      {bots.map(({ id, name, vendor }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0 first:pt-0"
        >
          <span className="min-w-0">
            {name} <span className="text-[13px]/5 text-ink-soft">· {t(`surveys.bots.vendors.${vendor}`)}</span>
          </span>
          <span className="text-[14px]/[22px] text-ink-soft">
            <Confirm
              trigger={t('surveys.bots.remove')}
              title={t('surveys.bots.removeTitle', { name })}
              yes={t('surveys.bots.removeYes')}
              fields={{ intent: 'remove-bot', bot: id }}
            >
              {t('surveys.bots.removeMore')}
            </Confirm>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A new group chat: the address that its vendor gave, and the secret where it signs. Neither is ever shown again. */
function BotFields() {
  const { t } = useWords()
  const say = useProblemWords()
  return (
    <div className="mt-3 border-t border-line pt-1">
      <FoldedForm trigger={t('surveys.bots.add')}>
        {({ refusal, busy }) => (
          <>
            <SelectField
              label={t('surveys.bots.vendor')}
              name="vendor"
              choices={botVendors.map((value) => ({ value, text: t(`surveys.bots.vendors.${value}`) }))}
            />
            {(['name', 'url', 'secret'] as const).map((name) => (
              <InputField
                key={name}
                label={t(`surveys.bots.${name}`)}
                name={name}
                type={name === 'secret' ? 'password' : 'text'}
                autoComplete="off"
                hint={t(`surveys.bots.${name}Hint`)}
                problem={say(refusal?.problems[name])}
                optional={name === 'secret'}
              />
            ))}
            <p className="text-[13px]/5 text-pretty text-ink-soft">{t('surveys.bots.sealed')}</p>
            <button name="intent" value="add-bot" className="button" aria-disabled={busy}>
              {t('surveys.bots.save')}
            </button>
          </>
        )}
      </FoldedForm>
    </div>
  )
}
