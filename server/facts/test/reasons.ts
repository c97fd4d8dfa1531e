import type { Sections } from '../../contract/board.ts'
import type { Judged, SectionReason } from '../fact.ts'
import { isNamed, judgeLow, reasonsPerSection } from '../judging.ts'
import { decidingMilestones, neededFor, nextOf } from '../milestone/next-milestone.ts'

/** The modules of the current cycle below the tolerance, the lowest first; UAT's next milestone needs them. */
export function uatReasons({ uat, milestones }: Sections, { tolerances: { passRate } }: Judged) {
  const cycle = uat.cycles.find(({ current }) => current)
  if (!cycle) return []
  const known = milestones.items.filter(isNamed)
  const next = ['build-uat', 'go-live'].map((phase) => nextOf(decidingMilestones(known, phase))).find(Boolean)
  return cycle.modules
    .flatMap(({ module, passRateOfExecuted: rate }): SectionReason<'uat', 'pass-rate-low'>[] => {
      const health = rate === null ? null : judgeLow(rate, passRate)
      if (rate === null || !health) return []
      const params = { cycle: cycle.cycle, module, rate, limit: passRate[health], ...neededFor(next) }
      return [{ code: 'pass-rate-low', section: 'uat', health, internal: false, params }]
    })
    .sort((a, b) => a.params.rate - b.params.rate)
    .slice(0, reasonsPerSection)
}
