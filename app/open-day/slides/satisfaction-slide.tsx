import { IntervalBar } from '~/boards/satisfaction/interval-bar'
import { useAnswered } from '~/boards/satisfaction/use-answered'
import { useScore } from '~/boards/satisfaction/use-score'
import { useWords } from '~/lib/say'
import { BigFigure } from './big-figure'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { scoresShown, useSatisfactionOutline } from './use-satisfaction-outline'

/** How satisfied those who answered are, then and now, with how sure that is. */
export function SatisfactionSlide(part: SlidePart<'satisfaction'>) {
  const { t } = useWords()
  const { say } = useScore()
  const answered = useAnswered()
  const { stage, size } = part
  const { title, lead, figure } = useSatisfactionOutline(part)
  const { measure, shown } = scoresShown(stage.board.satisfaction)
  return (
    <SlideFrame stage={stage} size={size} title={title} lead={lead}>
      {figure ? (
        <div className="slide-split">
          <BigFigure {...figure} />
          <ul className="slide-rows slide-scores">
            {shown.map(({ survey, score }) => (
              <li key={survey.key}>
                <div className="slide-row-text">
                  <p>{survey.title ?? t('satisfaction.internalSurvey')}</p>
                  <p className="slide-small">{answered(survey, score)}</p>
                </div>
                <div className="slide-chart">
                  <IntervalBar measure={measure} score={score} />
                </div>
                <p className="slide-share">{say(measure, score.score)}</p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </SlideFrame>
  )
}
