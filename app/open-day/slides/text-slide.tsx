import { inLanguage, useInBoth } from '~/lib/in-both'
import { useTranslation } from '~/lib/use-translation'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** What somebody wrote. The server made HTML of it that holds no script: see `render-markdown.ts`. */
export function TextSlide({ slide, stage, size }: SlidePart<'markdown' | 'demo'>) {
  const { t, language } = useTranslation()
  const inBoth = useInBoth()
  const html = stage.html[slide.id]
  const demo = slide.type === 'demo'
  const title = slide.heading ? inBoth(slide.heading) : demo ? t('slides.types.demo') : null
  return (
    <SlideFrame stage={stage} size={size} title={demo ? null : title}>
      {demo ? (
        <div>
          <p className="slide-label">{t('slides.live')}</p>
          <h2 className="slide-headline">{title}</h2>
        </div>
      ) : null}
      {html ? (
        <div
          lang={html[language] === undefined ? (language === 'en' ? 'zh-CN' : 'en') : undefined}
          className="slide-markdown"
          dangerouslySetInnerHTML={{ __html: inLanguage(html, language) }}
        />
      ) : null}
    </SlideFrame>
  )
}
