import type { RecapView } from '#contract/open-days/views'
import { formatDay } from '~/words/civil-format'
import { inLanguage } from '~/words/in-both'
import type { Language, Speaker } from '~/words/language'
import { readableBrand } from '~/ui/readable-brand'
import { SpeakerContext } from '~/words/use-translation'
import { PackPage } from './pack-page'

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
