import type { ReactNode } from 'react'
import type { Score } from '#contract/board'
import type { Measure } from '#contract/board/current-survey'
import { useWords } from '~/words/say'
import { Facts } from '~/ui/facts'
import { IntervalBar } from './interval-bar'
import { scaleEnds } from './scale'
import { sayScore } from './say-score'

interface ScoreRowProps {
  title: ReactNode
  facts: (string | null)[]
  measure: Measure
  score: Score
}

/** What was rated, what is to be known of the figure, its interval, and the figure. */
export function ScoreRow({ title, facts, measure, score }: ScoreRowProps) {
  const words = useWords()
  return (
    <li className="survey-row border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <div className="survey-name min-w-0">
        <p className="line-clamp-2 has-[a]:-my-2.5">{title}</p>
        <p className="text-[13px]/5 text-pretty text-ink-soft">
          <Facts of={facts} />
        </p>
      </div>
      <div className="survey-scale">
        <IntervalBar measure={measure} score={score} />
      </div>
      <p className="survey-score text-right font-semibold">{sayScore(words, measure, score.score)}</p>
    </li>
  )
}

/** The ends of the scale, below the rows. */
export function ScaleEnds({ measure }: { measure: Measure }) {
  const words = useWords()
  const [low, high] = scaleEnds(measure)
  return (
    <div aria-hidden="true" className="survey-row text-[12px]/4 text-ink-soft">
      <span className="survey-scale flex justify-between">
        <span>{sayScore(words, measure, low)}</span>
        <span>{sayScore(words, measure, high)}</span>
      </span>
    </div>
  )
}
