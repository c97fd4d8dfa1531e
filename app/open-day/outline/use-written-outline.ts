import type { SlideOutline } from '#contract/open-days/outline'
import { useInBoth } from '~/lib/in-both'
import { useWords } from '~/lib/say'
import type { SlideOf } from '../slides/slide-part'

type Written = 'agenda' | 'questions' | 'pulse' | 'markdown' | 'demo' | 'image' | 'poll'

/** What slides say that are no queries over the board. */
export function useWrittenOutline({ slide, stage }: SlideOf<Written>): SlideOutline {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const title = 'heading' in slide && slide.heading ? inBoth(slide.heading) : t(`slides.types.${slide.type}`)
  switch (slide.type) {
    case 'agenda':
      return {
        title,
        lead: null,
        rows: stage.openDay.agenda.map((item, index) => ({
          id: String(index),
          mark: null,
          text: item.title,
          details: [item.presenter ?? null],
          value: t('slides.minutes', { count: item.minutes }),
          word: true,
        })),
      }
    case 'questions':
      return {
        title,
        lead: null,
        rows: stage.questions.map(({ id, text, name, answer, votes }) => ({
          id,
          mark: null,
          text,
          details: [name, answer],
          value: votes > 0 ? t('slides.votes', { number: format.number(votes) }) : null,
          word: true,
        })),
      }
    case 'pulse':
      return { title, lead: null, markdown: [t('slides.pulse.useful'), t('slides.pulse.confident')].join('\n\n') }
    case 'markdown':
    case 'demo':
      return { title, lead: null, markdown: inBoth(slide.body) }
    case 'image':
      return { title, lead: null, image: { id: slide.image, alt: inBoth(slide.alt) } }
    case 'poll': {
      const poll = stage.polls.find(({ id }) => id === slide.poll)
      if (!poll) return { title, lead: t('slides.noPoll') }
      const { design, votes, total, state } = poll
      return {
        title: inBoth(design.question),
        lead: state === 'closed' ? t('slides.poll.closed', { count: total, number: format.number(total) }) : null,
        chart: {
          kind: 'bars',
          labels: design.options.map(({ text }) => inBoth(text)),
          series: [
            { name: t('slides.types.poll'), tone: 'brand', values: design.options.map(({ id }) => votes?.[id] ?? 0) },
          ],
        },
      }
    }
  }
}
