import type { Slide } from '#contract/open-days/slides'
import type { StageView } from '#contract/open-days/views'
import { useInBoth } from '~/lib/in-both'
import { useTranslation } from '~/lib/use-translation'

/** What a slide is called: its own heading, a poll's question, else what its kind is called. */
export function useSlideName({ polls }: Pick<StageView, 'polls'>) {
  const { t } = useTranslation()
  const inBoth = useInBoth()
  return (slide: Slide): string => {
    if (slide.type === 'poll') {
      const poll = polls.find(({ id }) => id === slide.poll)
      return poll ? inBoth(poll.design.question) : t('slides.types.poll')
    }
    return slide.heading ? inBoth(slide.heading) : t(`slides.types.${slide.type}`)
  }
}
