import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { JoinCode } from './join-code'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'
import { SlideRow } from './slide-row'

const mostQuestions = { stage: 4, phone: 0 } as const

/** The questions with the most votes, and how to ask one. A phone has its own list below the slide. */
export function QuestionsSlide({ slide, stage, size }: SlidePart<'questions'>) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const open = stage.questions.filter(({ state }) => state === 'shown')
  return (
    <SlideFrame
      stage={stage}
      size={size}
      title={slide.heading ? inBoth(slide.heading) : t('slides.types.questions')}
      lead={open.length > 0 ? t('slides.questionsWaiting', { count: open.length }) : t('slides.noQuestions')}
    >
      {size === 'stage' ? (
        <div className="slide-split slide-split-end">
          <ul className="slide-rows">
            {open.slice(0, mostQuestions[size]).map(({ id, text, name, votes }) => (
              <SlideRow
                key={id}
                row={{
                  id,
                  text,
                  details: [name],
                  value: votes > 0 ? t('slides.votes', { number: format.number(votes) }) : null,
                }}
              />
            ))}
          </ul>
          <JoinCode join={stage.join} />
        </div>
      ) : null}
    </SlideFrame>
  )
}
