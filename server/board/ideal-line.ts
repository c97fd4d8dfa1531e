import type { IssuesView, UatView } from '../contract/board.ts'
import { burndownOn } from '../delivery/issue/view.ts'

/**
 * From the scope on the day UAT began (the baseline: from then on issues are meant to be closed) to none at the
 * planned go-live. null until both days are known.
 */
export function idealLine(
  burndown: IssuesView['burndown'],
  trend: UatView['trend'],
  goLiveOn: string | null,
): IssuesView['ideal'] {
  const baselineOn = trend.find(({ executed }) => executed > 0)?.day
  if (!baselineOn || !goLiveOn || baselineOn >= goLiveOn) return null
  const scope = burndownOn(burndown, baselineOn)?.scope
  return scope ? { baselineOn, scope, endsOn: goLiveOn } : null
}
