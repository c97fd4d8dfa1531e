import type { SurveyView } from '#contract/board'
import { limits } from '#contract/limits'
import { useWords } from '~/lib/say'
import { Facts } from '~/ui/facts'
import { IntervalBar } from './interval-bar'
import { scaleEnds } from './scale'
import { useAnswered } from './use-answered'
import { useScore, type Measure } from './use-score'

/** One measure over the surveys, the latest first: score, interval, and who answered. */
export function SurveyRows({ surveys, measure }: { surveys: SurveyView[]; measure: Measure }) {
  const { say } = useScore()
  const [low, high] = scaleEnds(measure)
  return (
    <div>
      <ul>
        {surveys.map((survey) => (
          <SurveyRow key={survey.key} survey={survey} measure={measure} />
        ))}
      </ul>
      <div aria-hidden="true" className="survey-row text-[12px]/4 text-ink-soft">
        <span className="survey-scale flex justify-between">
          <span>{say(measure, low)}</span>
          <span>{say(measure, high)}</span>
        </span>
      </div>
    </div>
  )
}

function SurveyRow({ survey, measure }: { survey: SurveyView; measure: Measure }) {
  const { t, format } = useWords()
  const { say, interval } = useScore()
  const answered = useAnswered()
  const score = survey[measure]
  if (!score) return null
  const facts = [interval(measure, score), answered(survey, score), format.day(survey.lastAnsweredOn)]
  if (score.n < limits.answersForBreakdown) facts.push(t('satisfaction.few', { count: limits.answersForBreakdown }))
  return (
    <li className="survey-row border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <div className="survey-name min-w-0">
        <p className="line-clamp-2">{survey.title ?? t('satisfaction.internalSurvey')}</p>
        <p className="text-[13px]/5 text-pretty text-ink-soft">
          <Facts of={facts} />
        </p>
      </div>
      <div className="survey-scale">
        <IntervalBar measure={measure} score={score} />
      </div>
      <p className="survey-score text-right font-semibold">{say(measure, score.score)}</p>
    </li>
  )
}
