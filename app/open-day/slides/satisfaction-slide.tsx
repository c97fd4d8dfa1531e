import { IntervalBar } from '~/facts/response/interval-bar'
import { sayAnswered } from '~/facts/response/say-answered'
import { sayScore } from '~/facts/response/say-score'
import { useWords } from '~/words/say'
import { BigFigure } from './big-figure'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { satisfactionOutline, scoresShown } from './satisfaction-outline'

/** How satisfied those who answered are, then and now, with how sure that is. */
export function SatisfactionSlide(part: SlidePart<'satisfaction'>) {
  const words = useWords()
  const { stage, size } = part
  const { title, lead, figure } = satisfactionOutline(words, part)
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
                  <p>{survey.title ?? words.t('satisfaction.internalSurvey')}</p>
                  <p className="slide-small">{sayAnswered(words, survey, score)}</p>
                </div>
                <div className="slide-chart">
                  <IntervalBar measure={measure} score={score} />
                </div>
                <p className="slide-share">{sayScore(words, measure, score.score)}</p>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </SlideFrame>
  )
}
