import type { OutlineFigure } from '#contract/open-days/outline'
import { Fresh } from '~/ui/fresh'
import { StatusMark, statusColour } from '~/ui/status-mark'

/** What stands beside it is read too: a long figure, such as a date with its year, is set smaller. */
const mostEms = 3.35
const emsOf = (value: string) => [...value].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.58), 0)
const fit = (value: string) => ({ '--fit': Math.min(1, mostEms / emsOf(value)) }) as React.CSSProperties

/** The one figure of a slide: what it was, what it is, and what that means. */
export function BigFigure({ label, value, before, note, health }: OutlineFigure) {
  return (
    <div>
      <p className="slide-label">{label}</p>
      {before ? (
        <p className="slide-was">
          {before} <span aria-hidden="true">→</span>
        </p>
      ) : null}
      <p className="slide-figure" style={fit(value)}>
        <Fresh value={value}>{value}</Fresh>
      </p>
      {note ? (
        <p className={`slide-note ${health ? statusColour(health) : 'slide-soft'}`}>
          {health ? <StatusMark health={health} /> : null} {note}
        </p>
      ) : null}
    </div>
  )
}
