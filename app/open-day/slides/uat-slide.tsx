import { ResultBar } from '~/boards/uat/result-bar'
import { ResultKey } from '~/boards/uat/result-key'
import { useWords } from '~/lib/say'
import { useTranslation } from '~/lib/use-translation'
import { BigFigure } from './big-figure'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { modulesShown, useUatOutline } from './use-uat-outline'

/** How much of what was tested passed, then and now, and module by module. */
export function UatSlide(part: SlidePart<'uat'>) {
  const { t, format } = useWords()
  const { language } = useTranslation()
  const { stage, size } = part
  const { title, lead, figure } = useUatOutline(part)
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {figure ? (
        <div className="slide-split">
          <BigFigure {...figure} />
          <div>
            <ul className="slide-bars">
              {modulesShown(stage.board, language).map((module) => (
                <li key={module.module ?? ''}>
                  <span className="min-w-0 truncate">{module.module ?? t('uat.noModule')}</span>
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
