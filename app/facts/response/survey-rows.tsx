import type { SurveyView } from '#contract/board'
import { limits } from '#contract/limits'
import type { Measure } from '#contract/board/current-survey'
import { useWords } from '~/words/say'
import { ProjectLink } from '~/ui/project-link'
import { ScaleEnds, ScoreRow } from './score-row'
import { sayAnswered } from './say-answered'
import { sayInterval } from './say-score'

interface SurveyRowsProps {
  surveys: SurveyView[]
  measure: Measure
  /** So many are seen, the earlier ones are behind one touch; all where left out. */
  seen?: number
}

/** One measure over the surveys, the latest first: score, interval, and who answered. */
export function SurveyRows({ surveys, measure, seen = surveys.length }: SurveyRowsProps) {
  const { t, format } = useWords()
  const earlier = surveys.slice(seen)
  const list = (some: SurveyView[]) => (
    <ul>
      {some.map((survey) => (
        <SurveyRow key={survey.key} survey={survey} measure={measure} />
      ))}
    </ul>
  )
  return (
    <div>
      {list(surveys.slice(0, seen))}
      <ScaleEnds measure={measure} />
      {earlier.length > 0 ? (
        <details>
          <summary className="link inline-flex min-h-11 items-center text-[14px]">
            {t('satisfaction.earlier', { count: earlier.length, number: format.number(earlier.length) })}
          </summary>
          {list(earlier)}
        </details>
      ) : null}
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
