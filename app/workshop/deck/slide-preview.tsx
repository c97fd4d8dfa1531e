import { useState } from 'react'
import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { forReader } from '#contract/for-reader'
import { languages, type Language } from '~/words/language'
import { MoreWords } from '~/words/more-words'
import type { Messages } from '~/words/translate'
import { useFormat } from '~/words/say'
import { useTranslation } from '~/words/use-translation'
import { SlideView } from '~/open-day/slides/slide-view'
import { stepsOf } from '~/open-day/slides/steps-of'
import { StatusMark } from '~/ui/status-mark'
import { charactersShown, lineEms } from '#contract/open-days/heading-room'

interface SlidePreviewProps {
  slide: Slide | undefined
  stage: StageView
  words: Record<Language, Messages>
}
type Size = 'projector' | 'phone'

/** What is shown in steps because of how much somebody wrote; lists of the board are as long as they are. */
const isWritten = ({ type }: Slide) => type === 'markdown' || type === 'demo' || type === 'poll' || type === 'agenda'

/** The slide as the room will see it, on the wall or on a phone, in either language. */
export function SlidePreview({ slide, stage, words }: SlidePreviewProps) {
  const { t, language: own } = useTranslation()
  const format = useFormat()
  const [language, setLanguage] = useState(own)
  const [size, setSize] = useState<Size>('projector')
  const [at, setAt] = useState({ slide: '', step: 0 })
  if (!slide) return null
  const spoken = forReader(stage, language)
  const onWall = stepsOf(slide, stage)
  const steps = size === 'projector' ? onWall : 1
  const step = at.slide === slide.id ? at.step % steps : 0
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <select
          aria-label={t('deck.show')}
          className="field w-auto"
          value={size}
          onChange={(event) => setSize(event.target.value as Size)}
        >
          <option value="projector">{t('deck.wall')}</option>
          <option value="phone">{t('deck.phone')}</option>
        </select>
        <select
          aria-label={t('deck.language')}
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
        {steps > 1 ? (
          <button
            type="button"
            className="link ml-auto min-h-11"
            title={t('deck.nextStep')}
            onClick={() => setAt({ slide: slide.id, step: step + 1 })}
          >
            {t('deck.step', { step: step + 1, steps })}
          </button>
        ) : null}
      </div>
      <div
        lang={language}
        className={`overflow-hidden rounded-[6px] border border-line ${size === 'phone' ? 'mx-auto max-w-[390px]' : ''}`}
      >
        <MoreWords words={words[language]} language={language}>
          <SlideView slide={slide} stage={spoken} step={step} size={size} />
        </MoreWords>
      </div>
      {cutHeadings(slide, stage, (title) =>
        onWall > 1 ? t('slides.page', { title, page: onWall, pages: onWall }) : title,
      ).map(({ language: one, shown }) => (
        <p key={one} role="status" className="mt-2 text-[13px]/5 text-pretty">
          <StatusMark health="attention" label="" />{' '}
          {t('deck.headingCut', {
            language: t(`surveys.languages.${one}`),
            count: shown,
            number: format.number(shown),
          })}
        </p>
      ))}
      {size === 'projector' && steps > 1 && isWritten(slide) ? (
        <p role="status" className="mt-2 text-[13px]/5 text-pretty">
          <StatusMark health="attention" label="" /> {t('deck.tooLong', { count: steps, number: format.number(steps) })}
        </p>
      ) : null}
    </>
  )
}

/** The languages in which a slide's heading does not end on the wall, and how many characters of it are seen about. */
function cutHeadings(
  slide: Slide,
  { polls }: Pick<StageView, 'polls'>,
  withPage: (title: string) => string,
): { language: Language; shown: number }[] {
  const heading = slide.type === 'poll' ? polls.find(({ id }) => id === slide.poll)?.design.question : slide.heading
  return languages.flatMap((language) => {
    const text = heading?.[language]
    if (!text) return []
    const shown = charactersShown(withPage(text), slide.type === 'demo' ? lineEms.live : lineEms.heading)
    return shown === null ? [] : [{ language, shown: Math.min(shown, [...text].length) }]
  })
}
