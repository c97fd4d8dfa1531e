import type { MailSample } from '#contract/surveys/views'
import { languages, type Language } from '~/words/language'
import { useTranslation } from '~/words/use-translation'
import { PageHeading } from '~/ui/page-heading'
import { BackLink } from '../back-link'
import { MailFrame } from './mail-frame'

/** Every kind of mail in both languages, side by side. */
export function MailSamples({ samples }: { samples: Record<Language, MailSample[]> }) {
  const { t } = useTranslation()
  return (
    <>
      <BackLink to="outbox">{t('nav.outbox')}</BackLink>
      <PageHeading title={t('outbox.samples.title')} lead={t('outbox.samples.lead')} />
      <div className="grid gap-10">
        {samples.en.map(({ name }) => (
          <section key={name} aria-labelledby={`sample-${name}`}>
            <h2 id={`sample-${name}`} className="mb-3 text-[16px]/6 font-semibold">
              {t(`outbox.samples.${name}`)}
            </h2>
            <div className="grid gap-4 wide:gap-7 lg:grid-cols-2">
              {languages.map((language) => {
                const sample = samples[language].find((one) => one.name === name)
                return sample ? <Sample key={language} sample={sample} language={language} /> : null
              })}
            </div>
          </section>
        ))}
      </div>
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
