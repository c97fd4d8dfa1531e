import { useInBoth } from '~/words/in-both'
import { useWords } from '~/words/say'
import { Fresh } from '~/ui/fresh'
import { JoinCode } from './join-code'
import { pollPages } from './poll-pages'
import { SlideFrame } from './slide-frame'
import type { SlidePart } from './slide-part'

/** What is asked, and how the room answers: bars once votes are shown. A phone votes below the slide. */
export function PollSlide({ slide, stage, step, size }: SlidePart<'poll'>) {
  const { t, format } = useWords()
  const inBoth = useInBoth()
  const poll = stage.polls.find(({ id }) => id === slide.poll)
  if (!poll)
    return (
      <SlideFrame stage={stage} size={size} title={t('slides.types.poll')}>
        <p>{t('slides.noPoll')}</p>
      </SlideFrame>
    )
  const { design, votes, total, state } = poll
  const { scale, pages } = pollPages(design)
  const options = size === 'stage' ? pages[Math.min(step, pages.length - 1)]! : design.options
  const choices = (
    <ul
      className={votes ? 'slide-bars slide-votes' : 'slide-choices'}
      style={{ '--fit': scale } as React.CSSProperties}
    >
      {options.map(({ id, text }) => {
        const count = votes?.[id] ?? 0
        return (
          <li key={id} className="slide-option">
            <span className="min-w-0 text-pretty">{inBoth(text)}</span>
            {votes ? (
              <>
                <span aria-hidden="true" className="slide-track">
                  <span className="block h-full bg-chart" style={{ width: `${(100 * count) / Math.max(1, total)}%` }} />
                </span>
                <span className="slide-share">
                  <Fresh value={count}>{format.number(count)}</Fresh>
                </span>
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
  return (
    <SlideFrame
      stage={stage}
      size={size}
      title={inBoth(design.question)}
      pages={{ at: step, of: pages.length }}
      lead={t(`slides.poll.${state}`, { count: total, number: format.number(total) })}
    >
      {size === 'stage' && state === 'open' ? (
        <div className="slide-split slide-split-end">
          {choices}
          <JoinCode join={stage.join} />
        </div>
      ) : (
        choices
      )}
    </SlideFrame>
  )
}
