import { useSearchParams } from '@remix-run/react'
import { useMemo, useState } from 'react'
import type { ProjectView } from '#contract/board'
import type { SurveyDeskView, TemplateView } from '#contract/surveys/views'
import type { FormRefusal } from '~/ui/form/form-answer'
import { useInBoth } from '~/words/in-both'
import type { Language } from '~/words/language'
import type { Messages } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import { Card } from '~/ui/card'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '~/ui/back-link'
import type { EnteredRule } from '../rule/entered-rule'
import { draftOf, emptyDraft } from './draft'
import { PhonePreview } from './phone-preview'
import { TemplateEditor } from './template-editor'
import { useDraft } from './use-draft'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'

interface TemplatePageProps {
  draftKey: string
  project: Pick<ProjectView, 'customer' | 'name' | 'brandColor'>
  desk: Pick<SurveyDeskView, 'sponsors' | 'bots'>
  /** null: a new one. */
  template: TemplateView | null
  /** How it is sent: its own rule, or the usual one. */
  rule: EnteredRule
  /** What the sponsor's form says, in each language. */
  words: Record<Language, Messages>
  /** Why it was not saved, and what was entered then. */
  refused?: { refusal: FormRefusal; entered?: EnteredRule }
}

/** A template on the left, the phone of the sponsor on the right. */
export function TemplatePage({ draftKey, project, desk, template, rule, words, refused }: TemplatePageProps) {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  const [search] = useSearchParams()
  const kept = useMemo(() => (template ? draftOf(template.occasion, template.design) : emptyDraft), [template])
  const { draft, change, unsaved } = useDraft(draftKey, kept)
  // Discarding also sets back the fields that hold themselves, and what was said against them.
  const [discarded, setDiscarded] = useState<{ times: number; refused?: typeof refused }>({ times: 0 })
  const told = discarded.times > 0 && discarded.refused === refused ? undefined : refused
  const discard = () => {
    change(() => kept)
    setDiscarded(({ times }) => ({ times: times + 1, refused }))
  }
  return (
    <>
      <BackLink to="surveys">{t('nav.surveys')}</BackLink>
      <PageHeading
        title={template ? inBoth(template.title) : t('surveys.editor.newTitle')}
        lead={t('surveys.editor.lead')}
      />
      <noscript>
        <p className="mb-5 text-ink-soft">{t('surveys.editor.withoutScript')}</p>
      </noscript>
      {search.has('saved') && !unsaved ? (
        <p role="status" className="mb-5 text-[14px]/[22px]">
          {t('surveys.editor.saved')}
        </p>
      ) : null}
      <div className="grid items-start gap-4 wide:gap-7 desk:grid-cols-[minmax(0,1fr)_27.5rem]">
        <TemplateEditor
          key={`${template?.version} ${discarded.times}`}
          version={template?.version ?? 0}
          rule={told?.entered ?? rule}
          desk={desk}
          draft={draft}
          change={change}
          unsaved={unsaved}
          onDiscard={discard}
          refusal={told?.refusal}
        />
        <div className="grid gap-4 wide:gap-7 desk:sticky desk:top-4">
          <Card id="preview" title={t('surveys.preview.title')} summary={t('surveys.preview.summary')}>
            <PhonePreview draft={draft} project={project} words={words} />
          </Card>
          {template ? (
            <Card id="versions" title={t('surveys.versions.title')}>
              <VersionList versions={template.versions} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  )
}

/** The versions, newest first: who made them, when, and how many surveys used them. */
function VersionList({ versions }: Pick<TemplateView, 'versions'>) {
  const { t, format } = useWords()
  if (versions.length === 0) return <p className="text-[14px]/[22px] text-ink-soft">{t('surveys.versions.none')}</p>
  return (
    <ol>
      {versions.map(({ number, createdBy, createdOn, used }) => (
        <li key={number} className="border-t border-line py-2.5 first:border-t-0 first:pt-0">
          <p>{t('surveys.versionNumber', { number: format.number(number) })}</p>
          <p className="text-[13px]/5 text-ink-soft">
            <Facts
              of={[
                format.day(createdOn),
                createdBy,
                used
                  ? t('surveys.versions.used', { count: used, number: format.number(used) })
                  : t('surveys.versions.unused'),
              ]}
            />
          </p>
        </li>
      ))}
    </ol>
  )
}
