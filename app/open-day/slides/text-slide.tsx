import { lineEms } from '#contract/open-days/heading-room'
import { ofLanguage, useInBoth } from '~/words/in-both'
import { useTranslation } from '~/words/use-translation'
import { fitHeading } from './fit-heading'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/**
 * What somebody wrote, page by page on a wall, all of it on a phone. The server made HTML of it that holds no script: see
 * `render-markdown.ts`.
 */
export function TextSlide({ slide, stage, step, size }: SlidePart<'markdown' | 'demo'>) {
  const { t, language } = useTranslation()
  const inBoth = useInBoth()
  const html = stage.html[slide.id] ?? {}
  const own = html[language]
  const written = ofLanguage(html, language)
  const pages = written?.pages ?? []
  const at = Math.min(step, pages.length - 1)
  const onStage = size === 'stage'
  const demo = slide.type === 'demo'
  const heading = slide.heading ? inBoth(slide.heading) : demo ? t('slides.types.demo') : null
  const title =
    heading && onStage && pages.length > 1
      ? t('slides.page', { title: heading, page: at + 1, pages: pages.length })
      : heading
  return (
    <SlideFrame stage={stage} size={size} title={demo ? null : title}>
      {demo ? (
        <div>
          <p className="slide-label">{t('slides.live')}</p>
          <h2
            className="slide-headline slide-live"
            style={onStage && title ? fitHeading(title, lineEms.live) : undefined}
          >
            {title}
          </h2>
        </div>
      ) : null}
      {written ? (
        <div
          lang={own === undefined ? (language === 'en' ? 'zh-CN' : 'en') : undefined}
          className="slide-markdown"
          style={{ '--fit': written.scale } as React.CSSProperties}
          dangerouslySetInnerHTML={{ __html: onStage ? (pages[at] ?? '') : pages.join('') }}
        />
      ) : null}
      {written?.isCut && (!onStage || at === pages.length - 1) ? <p className="slide-lead">{t('slides.cut')}</p> : null}
    </SlideFrame>
  )
}
