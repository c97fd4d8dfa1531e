import type { SurveyView } from '#contract/board'
import { limits } from '#contract/limits'
import type { Measure } from '#contract/board/current-survey'
import { useWords } from '~/words/say'
import { ProjectLink } from '~/ui/project-link'
import { ScaleEnds, ScoreRow } from './score-row'
import { sayAnswered } from './say-answered'
import { sayInterval } from './say-score'

/** One measure over the surveys, the latest first: score, interval, and who answered. */
export function SurveyRows({ surveys, measure }: { surveys: SurveyView[]; measure: Measure }) {
  return (
    <div>
      <ul>
        {surveys.map((survey) => (
          <SurveyRow key={survey.key} survey={survey} measure={measure} />
        ))}
      </ul>
      <ScaleEnds measure={measure} />
    </div>
  )
}

function SurveyRow({ survey, measure }: { survey: SurveyView; measure: Measure }) {
  const words = useWords()
  const { t, format } = words
  const score = survey[measure]
  if (!score) return null
  const facts = [
    sayInterval(words, measure, score),
    sayAnswered(words, survey, score),
    format.day(survey.lastAnsweredOn),
  ]
  if (score.n < limits.answersForBreakdown) facts.push(t('satisfaction.few', { count: limits.answersForBreakdown }))
  const title = survey.title ?? t('satisfaction.internalSurvey')
  const linked = survey.page ? (
    <ProjectLink to={`surveys/${survey.page}`} className="link inline-flex min-h-11 items-center">
      {title}
    </ProjectLink>
  ) : (
    title
  )
  return <ScoreRow title={linked} facts={facts} measure={measure} score={score} />
}
