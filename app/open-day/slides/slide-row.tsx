import type { OutlineRow } from '#contract/open-days/outline'
import { Facts } from '~/ui/facts'
import { Fresh } from '~/ui/fresh'
import { StatusMark } from '~/ui/status-mark'

/** A line of a slide: a mark, words, and a figure that is read from the last row of chairs. */
export function SlideRow({ row: { mark, text, details, before, value, word } }: { row: OutlineRow }) {
  return (
    <li data-unmarked={mark === undefined || undefined}>
      {mark === undefined ? null : mark ? (
        <StatusMark health={mark} />
      ) : (
        <span aria-hidden="true" className="status-mark text-unknown">
          –
        </span>
      )}
      <div className="slide-row-text">
        <p>{text}</p>
        {details.some(Boolean) ? (
          <p className="slide-small">
            <Facts of={details} />
          </p>
        ) : null}
      </div>
      {value ? (
        <p className={word ? 'slide-word' : 'slide-values'}>
          {before ? (
            <>
              <span>{before}</span> <span aria-hidden="true">→</span>{' '}
            </>
          ) : null}
          <span>
            <Fresh value={value}>{value}</Fresh>
          </span>
        </p>
      ) : null}
    </li>
  )
}
