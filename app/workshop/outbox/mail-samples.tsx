import type { MailSample } from '#contract/surveys/views'
import type { MailName } from '#contract/mails'
import { languages, type Language } from '~/words/language'
import { useTranslation } from '~/words/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { ProjectLink } from '~/ui/project-link'
import { BackLink } from '~/ui/back-link'
import { MailFrame } from './mail-frame'

interface MailSamplesProps {
  names: readonly MailName[]
  /** The one that is shown. */
  sample: Record<Language, MailSample>
}

/** A mail in both languages, side by side, and the way to every other kind. */
export function MailSamples({ names, sample }: MailSamplesProps) {
  const { t } = useTranslation()
  const { name: shown } = sample.en
  return (
    <>
      <BackLink to="outbox">{t('nav.outbox')}</BackLink>
      <PageHeading title={t('outbox.samples.title')} lead={t('outbox.samples.lead')} />
      <nav aria-label={t('outbox.samples.title')}>
        <ul className="mb-6 flex flex-wrap gap-x-6">
          {names.map((name) => (
            <li key={name}>
              {name === shown ? (
                <span aria-current="page" className="inline-flex min-h-11 items-center font-semibold">
                  {t(`outbox.samples.${name}`)}
                </span>
              ) : (
                <ProjectLink to={`outbox/samples?mail=${name}`} className="link inline-flex min-h-11 items-center">
                  {t(`outbox.samples.${name}`)}
                </ProjectLink>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="sample">
        <h2 id="sample" className="mb-3 text-[16px]/6 font-semibold">
          {t(`outbox.samples.${shown}`)}
        </h2>
        <div className="grid gap-4 wide:gap-7 lg:grid-cols-2">
          {languages.map((language) => (
            <Sample key={`${shown} ${language}`} sample={sample[language]} language={language} />
          ))}
        </div>
      </section>
    </>
  )
}

function Sample({ sample, language }: { sample: MailSample; language: Language }) {
  const { t } = useTranslation()
  const { name, subject, html, text } = sample
  const label = t('outbox.samples.inLanguage', {
    name: t(`outbox.samples.${name}`),
    language: t(`surveys.languages.${language}`),
  })
  return (
    <div className="min-w-0">
      <p lang={language} className="mb-2 text-[14px]/[22px]">
        {subject}
      </p>
      <MailFrame html={html} title={label} className="h-160" />
      <details className="mt-1">
        <summary className="link flex min-h-11 w-fit items-center text-[14px]/5">{t('outbox.text')}</summary>
        <pre lang={language} className="font-sans text-[13px]/5 break-words whitespace-pre-wrap text-ink-soft">
          {text}
        </pre>
      </details>
    </div>
  )
}
