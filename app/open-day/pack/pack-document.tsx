import type { RecapView } from '#contract/open-days/views'
import { formatDay } from '~/words/civil-format'
import { inLanguage } from '~/words/in-both'
import type { Language, Speaker } from '~/words/language'
import { readableBrand } from '~/ui/readable-brand'
import { SpeakerContext, useTranslation } from '~/words/use-translation'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { StatusMark } from '~/ui/status-mark'
import { RecapRecord } from '../recap/recap-record'

interface PackDocumentProps {
  inLanguages: { speaker: Speaker; recap: RecapView }[]
  /** Which one is shown first. */
  language: Language
  parts: { policy: string; style: string; script: string; sealed: string; unsealed: string }
}

const names: Record<Language, string> = { en: 'English', 'zh-CN': '中文' }

/** The document: one page per language, of which two radio buttons show one without any script. */
export function PackDocument({ inLanguages, language, parts }: PackDocumentProps) {
  const { recap, speaker } = inLanguages.find((one) => one.speaker.language === language) ?? inLanguages[0]!
  const { seal, project, openDay } = recap
  const brand = readableBrand(project.brandColor)
  const foot = speaker.t('shell.pageFoot', {
    project: project.name,
    day: formatDay(language, seal.on, true),
    version: new Intl.NumberFormat(language).format(seal.version),
  })
  return (
    <html
      lang={language}
      data-seal={seal.hash}
      {...brand}
      style={{ '--page-foot': JSON.stringify(foot), ...brand?.style } as React.CSSProperties}
    >
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={parts.policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{[inLanguage(openDay.title, language), seal.on, project.name].join(' · ')}</title>
        <style dangerouslySetInnerHTML={{ __html: parts.style }} />
      </head>
      <body>
        <main>
          {inLanguages.map(({ speaker }) => (
            <input
              key={speaker.language}
              type="radio"
              name="language"
              id={`in-${speaker.language}`}
              className="pack-language"
              defaultChecked={speaker.language === language}
              aria-label={names[speaker.language]}
            />
          ))}
          <p className="pack-languages no-print">
            {inLanguages.map(({ speaker }) => (
              <label key={speaker.language} htmlFor={`in-${speaker.language}`} lang={speaker.language}>
                {names[speaker.language]}
              </label>
            ))}
          </p>
          {inLanguages.map(({ speaker, recap }) => (
            <SpeakerContext.Provider key={speaker.language} value={speaker}>
              <PackPage recap={recap} />
            </SpeakerContext.Provider>
          ))}
        </main>
        <script type="application/json" id="sealed" dangerouslySetInnerHTML={{ __html: parts.sealed }} />
        <script type="application/json" id="unsealed" dangerouslySetInnerHTML={{ __html: parts.unsealed }} />
        <script dangerouslySetInnerHTML={{ __html: parts.script }} />
      </body>
    </html>
  )
}

/** The recap in one language, as the offline copy shows it. */
function PackPage({ recap }: { recap: RecapView }) {
  const { t, format } = useWords()
  const { language } = useTranslation()
  const { project, seal, openDay } = recap
  const check = (
    <div className="mt-3 text-[14px]/[22px]">
      <p className="pack-check" data-when="holds">
        <StatusMark health="good" label="" /> {t('recap.seal.holds')}
      </p>
      <p className="pack-check" data-when="broken">
        <StatusMark health="critical" label="" /> {t('recap.seal.broken')}
      </p>
      <p className="pack-check" data-when="differs">
        <StatusMark health="critical" label="" /> {t('recap.seal.differs')}
      </p>
      <p className="pack-check" data-when="torn">
        <StatusMark health="critical" label="" /> {t('recap.seal.torn')}
      </p>
      <p className="pack-check" data-when="unchecked">
        <StatusMark health="unknown" label="" /> {t('recap.seal.unchecked')}
      </p>
      <p className="no-print">
        <a
          data-save=""
          download={`${project.key}-${openDay.key}.json`}
          className="link inline-flex min-h-11 items-center"
        >
          {t('recap.seal.save')}
        </a>
      </p>
    </div>
  )
  return (
    <div lang={language} className="pack-page">
      <div className="mx-auto w-full max-w-310 px-4 pt-2 pb-12 wide:px-10 wide:pt-5 print:p-0">
        <RecapRecord recap={recap} margins={{ seal: check }} />
      </div>
      <footer className="mx-auto w-full max-w-310 px-4 pb-10 text-[13px]/5 text-ink-soft wide:px-10">
        <p>
          <Facts
            of={[
              t('recap.pack.file'),
              t('saysWho.version', { version: format.number(seal.version), day: format.dayWithYear(seal.on) }),
            ]}
          />
        </p>
        <p>{t('recap.pack.how')}</p>
      </footer>
    </div>
  )
}
