import type { FigureChange, RecapView } from '#contract/open-days/views'
import { useWords, type Words } from '~/words/say'

/** A figure as the reader's language writes it. */
function sayFigure({ format }: Words, figure: FigureChange['figure'], value: FigureChange['after']): string {
  if (typeof value === 'string') return format.day(value)
  return figure === 'uatPassed' || figure === 'satisfied' ? format.percent(value) : format.number(value)
}

/** The figures as they were shown, each against what it was the time before. */
export function FigureChanges({ figures, since }: Pick<RecapView, 'figures' | 'since'>) {
  const { t, format } = useWords()
  if (figures.length === 0) return null
  const title = since ? t('recap.figures', { day: format.day(since.day) }) : t('recap.figuresFirst')
  return (
    <section aria-label={title} className="mt-5 wide:mt-7">
      <h2 className="mb-2 text-[13px]/5 text-ink-soft">{title}</h2>
      <dl className="figure-changes">
        {figures.map((one) => (
          <FigureBeforeAndAfter key={one.figure} {...one} />
        ))}
      </dl>
    </section>
  )
}

function FigureBeforeAndAfter({ figure, before, after, n }: FigureChange) {
  const words = useWords()
  const { t } = words
  return (
    <div className="figure-change">
      <dt className="text-[13px]/5 font-medium text-ink-soft">{t(`recap.figure.${figure}`)}</dt>
      <dd className="mt-1 text-[26px]/8 font-semibold tracking-[-0.02em] wide:text-[34px]/[42px]">
        {sayFigure(words, figure, after)}
      </dd>
      <dd className="mt-0.5 text-[13px]/5 text-ink-soft">
        {before === null ? (
          t('recap.firstTime')
        ) : before === after ? (
          t('recap.unchanged')
        ) : (
          <>
            <span className="sr-only">{t('recap.was')} </span>
            {sayFigure(words, figure, before)} → {sayFigure(words, figure, after)}
          </>
        )}
        {n === null ? null : ` · ${t('recap.room.answers', { count: n })}`}
      </dd>
    </div>
  )
}
