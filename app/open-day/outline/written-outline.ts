import type { SlideOutline } from '#contract/open-days/outline'
import type { InBoth } from '#contract/surveys/questions'
import { widthOf } from '#contract/open-days/room-of-text'
import { inLanguage, ofLanguage } from '~/words/in-both'
import type { Words } from '~/words/say'
import type { SlideOf } from '../slides/slide-part'

/** Ems that the name of a bar may take. */
const mostBesideBars = 18

type Written = 'agenda' | 'questions' | 'pulse' | 'markdown' | 'demo' | 'image' | 'poll'

/** What slides say that are no queries over the board. */
export function writtenOutline({ t, format, language }: Words, { slide, stage }: SlideOf<Written>): SlideOutline {
  const inBoth = (text: InBoth) => inLanguage(text, language)
  const title = 'heading' in slide && slide.heading ? inBoth(slide.heading) : t(`slides.types.${slide.type}`)
  switch (slide.type) {
    case 'agenda':
      return {
        title,
        lead: null,
        rows: stage.openDay.agenda.map((item, index) => ({
          id: String(index),
          text: item.title,
          details: [item.presenter ?? null],
          value: t('slides.minutes', { count: item.minutes }),
          word: true,
        })),
      }
    case 'questions':
      return {
        title,
        lead:
          stage.questions.length === 0
            ? t(`slides.${stage.room.state === 'closed' ? 'nobodyAsked' : 'noQuestions'}`)
            : null,
        rows: stage.questions.map(({ id, text, name, answer, votes }) => ({
          id,
          text,
          details: [name, answer],
          value: votes > 0 ? t('slides.votes', { number: format.number(votes) }) : null,
          word: true,
        })),
      }
    case 'pulse':
      return {
        title,
        lead: null,
        written: { type: slide.type, text: [t('slides.pulse.useful'), t('slides.pulse.confident')].join('\n\n') },
      }
    case 'markdown':
    case 'demo': {
      const shown = ofLanguage(stage.html[slide.id] ?? {}, language)
      return {
        title,
        lead: slide.type === 'demo' && slide.heading ? t('slides.live') : null,
        written: {
          type: slide.type,
          heading: slide.heading,
          text: inBoth(slide.body),
          ...(shown?.isCut ? { most: shown.pages.length, cut: t('slides.cut') } : {}),
        },
      }
    }
    case 'image':
      return { title, lead: null, image: { id: slide.image, alt: inBoth(slide.alt) } }
    case 'poll': {
      const poll = stage.polls.find(({ id }) => id === slide.poll)
      if (!poll) return { title, lead: t('slides.noPoll') }
      const { design, votes, total, state } = poll
      const options = design.options.map(({ id, text }) => ({ id, text: inBoth(text), count: votes?.[id] ?? 0 }))
      const said = {
        title: inBoth(design.question),
        lead: state === 'closed' ? t('slides.poll.closed', { count: total, number: format.number(total) }) : null,
      }
      // Long options are read as lines: beside bars they would have no room, and without votes there are no bars.
      if (total === 0 || options.some(({ text }) => widthOf(text) > mostBesideBars))
        return {
          ...said,
          rows: options.map(({ id, text, count }) => ({
            id,
            text,
            details: [],
            value: votes && total > 0 ? format.number(count) : null,
          })),
        }
      return {
        ...said,
        chart: {
          kind: 'bars',
          labels: options.map(({ text }) => text),
          series: [{ name: t('slides.types.poll'), tone: 'brand', values: options.map(({ count }) => count) }],
        },
      }
    }
  }
}
