import type { IssuesView } from '../../contract/board.ts'
import type { UatView } from '../test/section.ts'
import { burndownOn } from './view.ts'

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
