import { ResultBar } from '~/facts/test/result-bar'
import { ResultKey } from '~/facts/test/result-key'
import { useWords } from '~/words/say'
import { BigFigure } from './big-figure'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { modulesShown, uatOutline } from './uat-outline'

/** How much of what was tested passed, then and now, and module by module. */
export function UatSlide(part: SlidePart<'uat'>) {
  const words = useWords()
  const { t, format, name, language } = words
  const { stage, size } = part
  const { title, lead, figure } = uatOutline(words, part)
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {figure ? (
        <div className="slide-split">
          <BigFigure {...figure} />
          <div>
            <ul className="slide-bars">
              {modulesShown(stage.board, language).map((module) => (
                <li key={module.module ?? ''}>
                  <span className="min-w-0 truncate">
                    {module.module === null ? t('uat.noModule') : name(module.module)}
                  </span>
                  <span className="slide-bar flex">
                    <ResultBar figures={module} />
                  </span>
                  <span className="slide-share">
                    {module.passRateOfExecuted === null ? t('figures.none') : format.percent(module.passRateOfExecuted)}
                  </span>
                </li>
              ))}
            </ul>
            <div className="slide-chart">
              <ResultKey />
            </div>
          </div>
        </div>
      ) : null}
    </SlideFrame>
  )
}
