import { scoreScales, type ScoredType } from '#contract/surveys/scales'
import type { Speaker } from '~/words/language'

/** A scale's scores, and the words at both of its ends. */
export function scaleInWords({ t }: Pick<Speaker, 't'>, type: ScoredType) {
  const { from, to } = scoreScales[type]
  const low = t(`survey.scale.${type}Low`)
  const high = t(`survey.scale.${type}High`)
  return {
    from,
    to,
    low,
    high,
    scores: Array.from({ length: to - from + 1 }, (_, index) => from + index),
    /** The whole scale in a sentence. */
    sentence: t('survey.scale.sentence', { from, low, to, high }),
    /** A score as it is read out: the ends with their words. */
    say: (score: number) =>
      score === from || score === to
        ? t('survey.scale.end', { score, words: score === from ? low : high })
        : `${score}`,
  }
}
