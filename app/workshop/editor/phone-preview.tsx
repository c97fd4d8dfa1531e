import { useMemo, useState } from 'react'
import type { ProjectView } from '#contract/board'
import { questionsToAsk, type Answers } from '#contract/surveys/answers'
import type { Question } from '#contract/surveys/questions'
import { languages, type Language } from '~/words/language'
import { MoreWords } from '~/words/more-words'
import { readableBrand } from '~/ui/readable-brand'
import type { Messages } from '~/words/translate'
import { useTranslation } from '~/words/use-translation'
import { PhoneFrame } from '~/ui/phone-frame'
import { designOf, type Draft } from './draft'
import { PreviewQuestion } from './preview-question'

interface PhonePreviewProps {
  draft: Draft
  project: Pick<ProjectView, 'customer' | 'name' | 'brandColor'>
  words: Record<Language, Messages>
}

/** The sponsor's phone beside the editor: the same parts, the conditions at work, nothing kept. */
export function PhonePreview({ draft, project, words }: PhonePreviewProps) {
  const { t, language: own } = useTranslation()
  const [language, setLanguage] = useState(own)
  const [answers, setAnswers] = useState<Answers>({})
  const [at, setAt] = useState<string | null>(null)
  // A draft may still be incomplete: it is shown as far as it goes.
  const design = useMemo(() => designOf(draft) as { questions: Question[] }, [draft])
  const asked = questionsToAsk(design, answers)
  const index = at === null ? 0 : asked.findIndex(({ id }) => id === at)
  const question = asked[index] ?? asked[0]
  const restart = () => {
    setAnswers({})
    setAt(null)
  }
  const go = (answered: Answers) => {
    setAnswers(answered)
    const next = questionsToAsk(design, answered)
    setAt(next[next.findIndex(({ id }) => id === question?.id) + 1]?.id ?? 'end')
  }
  return (
    <>
      <div className="mb-3 flex items-center justify-between gap-4">
        <select
          aria-label={t('surveys.preview.language')}
          className="field w-auto"
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {t(`surveys.languages.${one}`)}
            </option>
          ))}
        </select>
        <button type="button" className="link min-h-11" onClick={restart}>
          {t('surveys.preview.again')}
        </button>
      </div>
      <PhoneFrame title={t('surveys.preview.title')} language={language}>
        <MoreWords words={words[language]} language={language}>
          <div className="survey" {...readableBrand(project.brandColor)}>
            <header className="border-b border-line bg-card px-4">
              <p className="flex min-h-11 items-center truncate text-[15px] font-semibold text-brand">
                {project.customer}
              </p>
            </header>
            <main className="survey-page">
              {at === 'end' || !question ? (
                <p className="m-auto text-ink-soft">{t('surveys.preview.end')}</p>
              ) : (
                <PreviewQuestion
                  key={`${language} ${question.id}`}
                  {...{ draft, project, question, answers }}
                  position={Math.max(0, index) + 1}
                  total={asked.length}
                  onNext={go}
                  onBack={index > 0 ? () => setAt(asked[index - 1]!.id) : null}
                />
              )}
            </main>
          </div>
        </MoreWords>
      </PhoneFrame>
    </>
  )
}
