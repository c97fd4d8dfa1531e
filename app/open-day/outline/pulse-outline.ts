import type { SlideOutline } from '#contract/open-days/outline'
import type { RecapView } from '#contract/open-days/views'
import type { Words } from '~/words/say'
import type { SlideOf } from '../slides/slide-part'
import { writtenOutline } from './written-outline'

/** The two questions at the end; once it is over, how they were answered, where five and more did. */
export function pulseOutline(words: Words, part: SlideOf<'pulse'>, pulse: RecapView['pulse'] | null): SlideOutline {
  const { t } = words
  const asked = writtenOutline(words, part)
  if (!pulse) return asked
  const questions = [
    { text: t('slides.pulse.useful'), ...pulse.useful },
    { text: t('slides.pulse.confident'), ...pulse.confident },
  ]
  const said = ({ text, mean, n }: (typeof questions)[number]) => {
    const answers =
      n === 0 ? t('recap.room.noAnswers') : t(mean === null ? 'recap.room.tooFew' : 'recap.room.answers', { count: n })
    return `${text} ${answers}`
  }
  return {
    title: asked.title,
    lead: t('slides.pulseScale'),
    chart: {
      kind: 'bars',
      labels: questions.map(said),
      series: [{ name: asked.title, tone: 'brand', values: questions.map(({ mean }) => mean) }],
      from: 0,
      to: 5,
      decimals: 1,
    },
  }
}
